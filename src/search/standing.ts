import type { SearchRecord } from "./record.ts";
import { stem, wordsOf } from "./words.ts";

/** How much a record counts for what it is: a question's own heading most, above all that of a page of its own. */
export function standing({ kind, title, url, text }: SearchRecord): number {
	// A heading with nothing below it but other headings.
	if (text === title) return 0.5;
	if (kind === "troubleshooter") return 0.8;
	const isWholePage = !url.includes("#");
	if (kind === "page") return isWholePage ? 1.1 : 0.9;
	if (title.endsWith("?")) return isWholePage ? 1.7 : 1.2;
	return isWholePage ? 1.2 : 1.1;
}

/** How much more it counts when a heading says what is sought: the record's own, or that of its page. */
export function worthOfHeadings(
	{ title, page }: SearchRecord,
	phrase: string,
): number {
	const sought = wordsOf(phrase).map(stem);
	const says = (heading: string) => {
		const stems = new Set(wordsOf(heading).map(stem));
		return sought.every((word) => stems.has(word));
	};
	if (says(title)) return IN_TITLE;
	return says(page) ? IN_PAGE : 1;
}

const IN_TITLE = 1.7;
const IN_PAGE = 1.2;
