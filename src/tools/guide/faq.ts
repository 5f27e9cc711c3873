import { z } from "zod";
import { parseInline, plainText, RichTextError } from "../richtext/parse.ts";

/** A question and its short answer, in a page's frontmatter or on the page of all questions. */
export const faqSchema = z.strictObject({
	/** Plain text, as search engines show it. */
	question: z.string().endsWith("?", "A question ends with a question mark."),
	/** One paragraph of Markdown: labels in bold. */
	answer: z
		.string()
		.min(1)
		.superRefine((answer, context) => {
			try {
				parseInline(answer, { base: "/" });
			} catch (error) {
				if (!(error instanceof RichTextError)) throw error;
				context.addIssue(error.message);
			}
		}),
});

export type Faq = z.infer<typeof faqSchema>;

/** A short answer without its mark-up, for search engines and language models. */
export const plainAnswer = ({ answer }: Faq): string =>
	plainText(parseInline(answer, { base: "/" }));
