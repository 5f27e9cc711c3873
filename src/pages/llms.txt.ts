import { type CollectionEntry, getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { folderOf, LOCALES, pagePath } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";

/** All pages for language models, by language, in the form of llmstxt.org: a link, what it is, and its short answer. */
export const GET: APIRoute = async ({ site }) => {
	const pages = await getCollection("docs", ({ id }) => id !== "404");
	const list = LOCALES.flatMap(({ folder, label }) => [
		`## ${label}`,
		"",
		...pages
			.filter(({ id }) => folderOf(id) === folder)
			.sort((a, b) => a.id.localeCompare(b.id))
			.map((page) => line(page, site)),
		"",
	]);
	return new Response(
		[
			"# Sesam Talk for PowerOffice",
			"",
			"> How to connect PowerOffice Go to Sesam Talk, how syncing works, and what to do when products, companies or contact persons are not in sync. Questions go to support@sesam.io.",
			"",
			...list,
		].join("\n"),
	);
};

function line({ id, data }: CollectionEntry<"docs">, site: URL | undefined) {
	const { title, description = "", faq } = data;
	const root = { base: import.meta.env.BASE_URL, locale: folderOf(id) };
	const href = new URL(siteHref(pagePath(id), root), site).href;
	const answer = faq ? ` ${faq.question} ${faq.answer}` : "";
	return `- [${title}](${href}): ${description}${answer}`;
}
