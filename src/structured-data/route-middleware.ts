import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { entryIn, questionPages } from "../guide/entries.ts";
import { siteHref } from "../tools/richtext/href.ts";
import { faqPage, howTo, scriptJson } from "./json-ld.ts";

const TITLE = "Sesam Talk for PowerOffice";

/** Adds to every page's head what search engines and link previews read: structured data and the preview picture. */
export const onRequest = defineRouteMiddleware(async (context) => {
	const { entry, head, locale } = context.locals.starlightRoute;
	const preview = siteHref("/images/og.png", {
		base: import.meta.env.BASE_URL,
	});
	const image = new URL(preview, context.site).href;
	head.push(
		{ tag: "meta", attrs: { property: "og:image", content: image } },
		{ tag: "meta", attrs: { property: "og:image:alt", content: TITLE } },
	);
	for (const data of await structuredData(entry, locale))
		head.push({
			tag: "script",
			attrs: { type: "application/ld+json" },
			content: scriptJson(data),
		});
});

async function structuredData(
	{ id, data: { faq, howto, listsQuestions } }: PageEntry,
	locale: string | undefined,
) {
	const data: object[] = [];
	if (faq) data.push(faqPage([faq]));
	if (listsQuestions) data.push(faqPage(await questionPages(locale)));
	if (howto)
		data.push(howTo(await entryIn("procedures", howto, locale, `Page ${id}`)));
	return data;
}

type PageEntry = App.Locals["starlightRoute"]["entry"];
