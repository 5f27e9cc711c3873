import { z } from "zod";

/** A frequently asked question in a page's frontmatter: plain text, as search engines show it. */
export const faqSchema = z.strictObject({
	question: z.string().endsWith("?", "A question ends with a question mark."),
	answer: z.string().min(1),
});

export type Faq = z.infer<typeof faqSchema>;
