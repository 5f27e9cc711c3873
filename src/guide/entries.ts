import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { folderOf } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";
import type { StringKey } from "../tools/strings/schema.ts";

/** A question of the guide and the page that answers it. */
export interface QuestionPage {
	question: string;
	answer: string;
	href: string;
}

/** All pages of one language that answer a question, in the order of the sidebar. */
export async function questionPages(
	locale: string | undefined,
): Promise<QuestionPage[]> {
	const pages = await getCollection(
		"docs",
		({ id }) => folderOf(id) === locale,
	);
	return pages
		.sort((a, b) => order(a) - order(b))
		.flatMap(({ id, data: { faq } }) =>
			faq
				? [
						{
							...faq,
							href: siteHref(`/${id}/`, { base: import.meta.env.BASE_URL }),
						},
					]
				: [],
		);
}

const order = (page: { data: { sidebar: { order?: number | undefined } } }) =>
	page.data.sidebar.order ?? Number.POSITIVE_INFINITY;

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
