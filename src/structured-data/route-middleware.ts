import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { entryIn, otherLanguages, questionPages } from "../guide/entries.ts";
import { LOCALES, pagePath } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";
import { faqPage, howTo, scriptJson, webSite } from "./json-ld.ts";

const TITLE = "Sesam Talk for PowerOffice";

/** Adds to every page's head what search engines and link previews read: structured data and the preview picture. */
export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const { entry, locale } = route;
	const { translated } = await otherLanguages(entry.id, locale);
	route.head = route.head.filter((tag) => !isReplaced(tag, translated));
	const { head } = route;
	const preview = siteHref("/images/og.png", {
		base: import.meta.env.BASE_URL,
	});
	const image = new URL(preview, context.site).href;
	head.push(
		{ tag: "meta", attrs: { property: "og:image", content: image } },
		{ tag: "meta", attrs: { property: "og:image:alt", content: TITLE } },
	);
	for (const { folder, openGraph } of LOCALES)
		head.push({
			tag: "meta",
			attrs: {
				property: folder === locale ? "og:locale" : "og:locale:alternate",
				content: openGraph,
			},
		});
	for (const data of await structuredData(route, context.site))
		head.push({
			tag: "script",
			attrs: { type: "application/ld+json" },
			content: scriptJson(data),
		});
});

/** Starlight names the bare language where Open Graph wants "nb_NO", and translations of a page that has none. */
function isReplaced(
	{ attrs }: Route["head"][number],
	translated: boolean,
): boolean {
	return (
		attrs?.["property"] === "og:locale" ||
		(!translated && attrs?.["rel"] === "alternate")
	);
}

async function structuredData(
	{ entry, lang, locale }: Route,
	site: URL | undefined,
) {
	const { faq, howto, listsQuestions } = entry.data;
	const data: object[] = [];
	if (pagePath(entry.id) === "/" && entry.id !== "404") {
		const address = (path: string) =>
			new URL(siteHref(path, { base: import.meta.env.BASE_URL, locale }), site)
				.href;
		data.push(webSite(TITLE, lang, address("/"), address("/search/")));
	}
	if (faq) data.push(faqPage([faq], lang));
	if (listsQuestions) data.push(faqPage(await questionPages(locale), lang));
	if (howto) {
		const askedBy = `Page ${entry.id}`;
		const procedure = await entryIn("procedures", howto, locale, askedBy);
		data.push(howTo(procedure, lang));
	}
	return data;
}

type Route = App.Locals["starlightRoute"];
