import { defineCollection } from "astro:content";
import { docsLoader, i18nLoader } from "@astrojs/starlight/loaders";
import { docsSchema, i18nSchema } from "@astrojs/starlight/schema";
import { file, glob } from "astro/loaders";
import { z } from "zod";
import { faqSchema } from "./tools/guide/faq.ts";
import { pictureSchema } from "./tools/guide/picture.ts";
import { procedureSchema } from "./tools/guide/procedure.ts";
import { stringsSchema } from "./tools/strings/schema.ts";

export const collections = {
	docs: defineCollection({
		loader: docsLoader(),
		schema: docsSchema({
			extend: z.object({
				/** The question this page answers: shown, listed with all questions, and told to search engines. */
				faq: faqSchema.optional(),
				/** The id of the procedure this page is about, for search engines. */
				howto: z.string().optional(),
				/** Whether this page lists the questions of all pages. */
				listsQuestions: z.boolean().optional(),
			}),
		}),
	}),
	i18n: defineCollection({
		loader: i18nLoader(),
		schema: i18nSchema({ extend: stringsSchema }),
	}),
	pictures: defineCollection({
		loader: file("src/content/pictures.yaml"),
		schema: pictureSchema,
	}),
	procedures: defineCollection({
		loader: glob({ base: "src/content/procedures", pattern: "**/*.yaml" }),
		schema: procedureSchema,
	}),
};
