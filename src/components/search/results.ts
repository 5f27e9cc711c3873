import { excerpt, mark, type Piece } from "../../search/excerpt.ts";
import { type Group, groups } from "../../search/groups.ts";
import type { RecordKind, SearchRecord } from "../../search/record.ts";
import { element, link } from "./element.ts";
import type { Found } from "./search-session.ts";
import type { SearchSetup, SearchStrings } from "./setup.ts";
import { fill, languageName } from "./texts.ts";

/** What the views need of the panel that shows them. */
export interface View {
	setup: SearchSetup;
	/** Begins the ids of the panel's elements. */
	id: string;
	/** The most results to show of one language. */
	most: number;
	/** Told when the reader goes somewhere. */
	leave: () => void;
}

/** The results of all languages in groups, as options of the list. */
export function resultGroups({ answers }: Found, view: View): HTMLElement[] {
	let place = 0;
	return answers.flatMap(({ records, sought }) =>
		groups(records, view.most).map((group) => {
			const name = groupName(group, view.setup.strings);
			return element(
				"div",
				{ role: "group", "aria-label": name, class: "search-group" },
				element(
					"p",
					{ class: "search-group-name", "aria-hidden": "true" },
					name,
				),
				...group.records.map((record) =>
					option(record, sought, `${view.id}-${place++}`, view),
				),
			);
		}),
	);
}

function option(
	{ url, title, page, text, language }: SearchRecord,
	sought: readonly string[],
	id: string,
	{ setup: { base, strings }, leave }: View,
): HTMLElement {
	const parts = [
		element("span", { class: "search-title" }, ...marked(mark(title, sought))),
	];
	if (page !== title) {
		const place = fill(strings.onPage, { page });
		parts.push(element("span", { class: "search-page-name" }, place));
	}
	if (text !== title) {
		const pieces = marked(excerpt(text, sought));
		parts.push(element("span", { class: "search-text" }, ...pieces));
	}
	return link(
		{
			role: "option",
			id,
			href: hrefOf(url, base),
			lang: language,
			tabindex: "-1",
			"aria-selected": "false",
		},
		parts,
		leave,
	);
}

/** A text with the sought words marked. */
export const marked = (pieces: readonly Piece[]): (Node | string)[] =>
	pieces.map(({ text, marked }) => (marked ? element("mark", {}, text) : text));

/** The address of a record under the site's base. */
export const hrefOf = (url: string, base: string): string =>
	base + url.slice(1);

function groupName({ kind, records }: Group, strings: SearchStrings): string {
	const names: Record<RecordKind, string> = {
		answer: strings.answers,
		troubleshooter: strings.troubleshooters,
		page: strings.pages,
	};
	const language = records[0]?.language ?? "";
	return language === document.documentElement.lang
		? names[kind]
		: `${names[kind]} (${languageName(language)})`;
}
