import { type CollectionEntry, getEntry } from "astro:content";
import config from "virtual:starlight/user-config";
import type { APIRoute } from "astro";
import { sidebarOrder } from "../guide/sidebar-order.ts";
import { plainAnswer } from "../tools/guide/faq.ts";
import { folderOf, LOCALES, pagePath } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";

/**
 * The pages of the menu for language models, by language and in the menu's order, in the form of llmstxt.org: a link, and
 * the short answer or what the page is about.
 */
export const GET: APIRoute = async ({ site }) => {
	const order = sidebarOrder(config.sidebar ?? []);
	const list = LOCALES.map(async ({ folder, label }) => {
		const lines = order.map(async (id) => line(await pageIn(folder, id), site));
		return [`## ${label}`, "", ...(await Promise.all(lines)), ""];
	});
	return new Response(
		[
			"# Sesam Talk for PowerOffice",
			"",
			"> How to connect PowerOffice Go to Sesam Talk, how syncing works, and what to do when products, companies or contact persons are not in sync. Questions go to support@sesam.io.",
			"",
			...(await Promise.all(list)).flat(),
		].join("\n"),
	);
};

async function pageIn(folder: string | undefined, page: string) {
	const id =
		page === "index" && folder
			? folder
			: [folder, page].filter(Boolean).join("/");
	const entry = await getEntry("docs", id);
	if (!entry)
		throw new Error(`The sidebar leads to "${id}", which is no page.`);
	return entry;
}

function line({ id, data }: CollectionEntry<"docs">, site: URL | undefined) {
	const { title, description = "", faq } = data;
	const root = { base: import.meta.env.BASE_URL, locale: folderOf(id) };
	const href = new URL(siteHref(pagePath(id), root), site).href;
	return faq
		? `- [${faq.question}](${href}): ${plainAnswer(faq)}`
		: `- [${title}](${href}): ${description}`;
}
