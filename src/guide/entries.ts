import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { LOCALES, type Locale, pagePath } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";
import type { StringKey } from "../tools/strings/schema.ts";

/**
 * A procedure or picture in the page's language.
 * @throws when there is none, naming who asked, and the file to mend.
 */
export async function entryIn<Name extends "pictures" | "procedures">(
	collection: Name,
	id: string,
	locale: string | undefined,
	askedBy: string,
): Promise<CollectionEntry<Name>["data"]> {
	const entry = await getEntry(collection, locale ? `${locale}/${id}` : id);
	if (entry) return entry.data;
	const known = (await getCollection(collection)).map((other) => other.id);
	throw new Error(
		`${askedBy} asks for "${id}", which is not in src/content/${collection}. Correct the id or add the entry. Known: ${known.join(", ")}.`,
	);
}

/**
 * The strings of a language that is not the page's own.
 * @param lang BCP 47 tag, as the file in src/content/i18n/ is named.
 * @throws when there is no such file.
 */
export async function stringsOf(
	lang: string,
): Promise<Record<StringKey, string>> {
	const entry = await getEntry("i18n", lang);
	if (!entry) throw new Error(`Add src/content/i18n/${lang}.json.`);
	return entry.data as Record<StringKey, string>;
}

/** A language that the reader can change to. */
export interface OtherLanguage extends Locale {
	/** The same page in it; of a page that is not translated, the home page. */
	href: string;
}

/** The other languages of a page; `translated` is whether this very page is there in all of them. */
export async function otherLanguages(
	id: string,
	locale: string | undefined,
): Promise<{ translated: boolean; languages: OtherLanguage[] }> {
	const path = pagePath(id);
	const slug = path === "/" ? "" : path.slice(1, -1);
	const base = import.meta.env.BASE_URL;
	const others = LOCALES.filter(({ folder }) => folder !== locale);
	const pages = new Set((await getCollection("docs")).map((page) => page.id));
	const isThere = ({ folder }: Locale) =>
		pages.has([folder, slug].filter(Boolean).join("/") || "index");
	return {
		translated: id !== "404" && others.every(isThere),
		languages: others.map((other) => ({
			...other,
			href: siteHref(isThere(other) ? path : "/", {
				base,
				locale: other.folder,
			}),
		})),
	};
}
