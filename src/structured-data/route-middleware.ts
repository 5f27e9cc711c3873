import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { entryIn, otherLanguages } from "../guide/entries.ts";
import { allQuestions } from "../guide/questions.ts";
import { LOCALES, pagePath } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";
import { faqPage, howTo, scriptJson, webSite } from "./json-ld.ts";
import { previewPicture } from "./preview-picture.ts";
import { withMostAsked } from "./question-toc.ts";

const TITLE = "Sesam Talk for PowerOffice";

/** Adds to every page's head what search engines and link previews read: structured data and the preview picture. */
export const onRequest = defineRouteMiddleware(async (context) => {
	const route = context.locals.starlightRoute;
	const { entry, locale } = route;
	const { translated } = await otherLanguages(entry.id, locale);
	const isNotFound = entry.id === "404";
	route.head = route.head.filter(
		(tag) => !isReplaced(tag, translated) && !(isNotFound && isOwnAddress(tag)),
	);
	const { head } = route;
	if (isNotFound)
		head.push({ tag: "meta", attrs: { name: "robots", content: "noindex" } });
	if (entry.data.listsQuestions && route.toc) {
		const label = context.locals.t("questions.mostAsked");
		route.toc = await withMostAsked(route.toc, locale, label);
	}
	const alt = context.locals.t("preview.alt");
	for (const [property, content] of await previewPicture(context.site, alt))
		head.push({ tag: "meta", attrs: { property, content } });
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

/**
 * Starlight names the bare language where Open Graph wants "nb_NO", translations of a page that has none, and its own
 * version, which no reader needs.
 */
function isReplaced(
	{ attrs }: Route["head"][number],
	translated: boolean,
): boolean {
	return (
		attrs?.["property"] === "og:locale" ||
		attrs?.["name"] === "generator" ||
		(!translated && attrs?.["rel"] === "alternate")
	);
}

/** The page for addresses that do not exist stands for any of them, so it has none that search engines should know. */
function isOwnAddress({ attrs }: Route["head"][number]): boolean {
	return attrs?.["rel"] === "canonical" || attrs?.["property"] === "og:url";
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
	if (listsQuestions) data.push(faqPage(await allQuestions(locale), lang));
	if (howto) {
		const askedBy = `Page ${entry.id}`;
		const procedure = await entryIn("procedures", howto, locale, askedBy);
		data.push(howTo(procedure, lang));
	}
	return data;
}

type Route = App.Locals["starlightRoute"];
