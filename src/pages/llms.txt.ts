import { getCollection } from "astro:content";
import type { APIRoute } from "astro";
import { siteHref } from "../tools/richtext/href.ts";

/** The English pages for language models, in the form of llmstxt.org: a link, what it is, and its short answer. */
export const GET: APIRoute = async ({ site }) => {
	const pages = await getCollection("docs", ({ id }) => id !== "404");
	const lines = pages
		.filter(({ id }) => !/^[a-z]{2}(\/|$)/.test(id))
		.sort((a, b) => a.id.localeCompare(b.id))
		.map(({ id, data }) => {
			const path = id === "index" ? "/" : `/${id}/`;
			const href = siteHref(path, { base: import.meta.env.BASE_URL });
			const answer = data.faq ? ` ${data.faq.question} ${data.faq.answer}` : "";
			return `- [${data.title}](${new URL(href, site).href}): ${data.description ?? ""}${answer}`;
		});
	return new Response(
		[
			"# Sesam Talk for PowerOffice",
			"",
			"> How to connect PowerOffice Go to Sesam Talk, how syncing works, and what to do when products, companies or contact persons are not in sync. Questions go to support@sesam.io.",
			"",
			"## Pages",
			"",
			...lines,
			"",
		].join("\n"),
	);
};
