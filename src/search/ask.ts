import { fuse } from "./fuse.ts";
import type { Lexicon } from "./lexicon.ts";
import type { SearchRecord } from "./record.ts";
import { type Correction, understand } from "./understand.ts";
import { wordsOf } from "./words.ts";

/** An index of one language, as the search needs it. */
export interface Index {
	/** The ids of the records that have all words of a phrase, best first. */
	find(phrase: string): Promise<readonly string[]>;
	/** The record of an id that `find` gave. */
	record(id: string): Promise<SearchRecord>;
}

/** What a query found. */
export interface Answer {
	/** Best first. */
	records: SearchRecord[];
	corrections: Correction[];
	/** The folded words that were searched, to be marked. */
	sought: string[];
}

/** Answers a query from the index of one language. */
export async function ask(
	query: string,
	lexicon: Lexicon,
	index: Index,
): Promise<Answer> {
	const { terms, corrections } = understand(query, lexicon);
	const found = await Promise.all(
		terms.map(async ({ weight, phrases }) => ({
			weight,
			lists: await Promise.all(
				phrases.map(async ({ text, weight }) => ({
					weight,
					ids: await index.find(text),
				})),
			),
		})),
	);
	const scored = await Promise.all(
		fuse(found, lexicon.records).map(async ({ id, score }) => {
			const record = await index.record(id);
			return { record, score: score * standing(record) };
		}),
	);
	scored.sort((a, b) => b.score - a.score);
	return {
		records: scored.map(({ record }) => record),
		corrections,
		sought: [
			...new Set(
				terms.flatMap(({ words, phrases }) => [
					...words,
					...phrases.flatMap(({ text }) => wordsOf(text)),
				]),
			),
		],
	};
}

/** How much a record counts for what it is: a question's own heading most, above all that of a page of its own. */
function standing({ kind, title, url }: SearchRecord): number {
	if (kind === "troubleshooter") return 1;
	if (kind === "page") return 0.9;
	const isQuestion = title.endsWith("?");
	const isWholePage = !url.includes("#");
	if (isQuestion) return isWholePage ? 1.5 : 1.3;
	return isWholePage ? 1.2 : 1.1;
}
