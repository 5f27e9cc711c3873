import { z } from "zod";

/** A picture of the guide. Width and height are read off the file when the site is built. */
export const pictureSchema = z.strictObject({
	/** File name in public/images/. */
	file: z.string().regex(/^[a-z0-9-]+\.(svg|png|webp|avif)$/),
	/** What to look for in the picture, for those who do not see it. */
	alt: z.string().min(1),
	caption: z.string().min(1),
});

export type Picture = z.infer<typeof pictureSchema>;
