import { type CollectionEntry, getCollection, getEntry } from "astro:content";
import { siteHref } from "../tools/richtext/href.ts";

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
	const pages = await getCollection("docs", ({ id }) => isIn(id, locale));
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

const isIn = (id: string, locale: string | undefined) =>
	locale
		? id === locale || id.startsWith(`${locale}/`)
		: !/^[a-z]{2}(\/|$)/.test(id);

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
