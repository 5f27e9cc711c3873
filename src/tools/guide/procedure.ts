import { z } from "zod";

/** Steps a reader follows. Pages, troubleshooters and structured data all take them from here. */
export const procedureSchema = z.strictObject({
	/** A verb phrase: "Get your Client Key". */
	name: z.string().min(1),
	steps: z
		.array(
			z.strictObject({
				/** One paragraph of Markdown: bold, code and links. */
				text: z.string().min(1),
				/** A value to copy in this step, with the name it goes by. */
				value: z
					.strictObject({ text: z.string().min(1), label: z.string().min(1) })
					.optional(),
			}),
		)
		.min(1),
});

export type Procedure = z.infer<typeof procedureSchema>;
