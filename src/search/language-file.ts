import { z } from "zod";

const word = z
	.string()
	.trim()
	.min(1)
	.refine((text) => text === text.toLowerCase(), "write it in lower case");

/** What an author tells the search about one language: src/content/search/en.yaml, nb.yaml. */
export const languageFileSchema = z.strictObject({
	/** Words that say nothing about what is sought: "how", "my", "the". */
	stopWords: z.array(word).min(1),
	/**
	 * Words and phrases that mean the same, by the id of what they mean. The ids are shared by all languages, so a word of
	 * one language finds what is written in another.
	 */
	concepts: z.record(
		z.string().regex(/^[a-z][a-z-]*$/, "an id has small letters and hyphens"),
		z.array(word).min(1),
	),
	/** Ids of concepts that nearly every question has, so that they decide little: "problem", "sync". */
	weak: z.array(z.string()).default([]),
});

/** The validated content of a language's file. */
export type LanguageFile = z.infer<typeof languageFileSchema>;
