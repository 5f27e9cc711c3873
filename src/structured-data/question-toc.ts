import type { StarlightRouteData } from "@astrojs/starlight/route-data";
import { questionPages } from "../guide/questions.ts";

/** The anchor of the heading above the questions that have a page of their own. */
export const MOST_ASKED = "most-asked";

type Toc = NonNullable<StarlightRouteData["toc"]>;

/** "On this page" with the questions that a component lists: Starlight knows the headings of the page's Markdown only. */
export async function withMostAsked(
	toc: Toc,
	locale: string | undefined,
	label: string,
): Promise<Toc> {
	const questions = await questionPages(locale);
	const [top, ...rest] = toc.items;
	const mostAsked = {
		depth: 2,
		slug: MOST_ASKED,
		text: label,
		children: questions.map(({ id, question }) => ({
			depth: 3,
			slug: id,
			text: question,
			children: [],
		})),
	};
	return { ...toc, items: [...(top ? [top] : []), mostAsked, ...rest] };
}
