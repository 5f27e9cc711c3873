import { getCollection, getEntry } from "astro:content";
import type { Faq } from "../tools/guide/faq.ts";
import { listedQuestions } from "../tools/guide/listed-questions.ts";
import { folderOf, withoutFolder } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";

/** A question of the guide and where it is answered. */
export interface AnsweredQuestion extends Faq {
	/** Its anchor on the page of all questions. */
	id: string;
	href: string;
	/** What the page that answers it is called in the menu. */
	page: string;
}

const LIST = "questions";

/** All pages of one language that answer a question, in the order of the sidebar. */
export async function questionPages(
	locale: string | undefined,
): Promise<AnsweredQuestion[]> {
	const pages = await getCollection(
		"docs",
		({ id }) => folderOf(id) === locale,
	);
	return pages
		.sort((a, b) => order(a) - order(b))
		.flatMap(({ id, data: { faq, sidebar, title } }) =>
			faq
				? [
						{
							...faq,
							id: withoutFolder(id),
							href: siteHref(`/${id}/`, { base: import.meta.env.BASE_URL }),
							page: sidebar.label ?? title,
						},
					]
				: [],
		);
}

/** All questions of one language: those with a page of their own first, then those on the page of all questions. */
export async function allQuestions(
	locale: string | undefined,
): Promise<AnsweredQuestion[]> {
	const id = [locale, LIST].filter(Boolean).join("/");
	const page = await getEntry("docs", id);
	if (!page) throw new Error(`Add src/content/docs/${id}.mdx.`);
	const list = siteHref(`/${id}/`, { base: import.meta.env.BASE_URL });
	return [
		...(await questionPages(locale)),
		...listedQuestions(page.body ?? "").map((question) => ({
			...question,
			href: `${list}#${question.id}`,
			page: page.data.title,
		})),
	];
}

const order = (page: { data: { sidebar: { order?: number | undefined } } }) =>
	page.data.sidebar.order ?? Number.POSITIVE_INFINITY;
