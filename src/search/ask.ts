import { fuse } from "./fuse.ts";
import type { Lexicon } from "./lexicon.ts";
import type { SearchRecord } from "./record.ts";
import { spread } from "./spread.ts";
import { standing, worthOfHeadings } from "./standing.ts";
import { type Correction, understand } from "./understand.ts";
import { wordsOf } from "./words.ts";

/** An index of one language, as the search needs it. */
export interface Index {
	/** How many records there are. */
	size: number;
	/** The ids of the records that have all words of a phrase, best first. */
	find(phrase: string): Promise<readonly string[]>;
	/** The record of an id that `find` gave. */
	record(id: string): SearchRecord;
}

/** What a query found. */
export interface Answer {
	/** Best first. */
	records: SearchRecord[];
	corrections: Correction[];
	/** Whether the query has words of another language. */
	isForeign: boolean;
	/** The folded words that were searched, to be marked. */
	sought: string[];
}

/** Answers a query from the index of one language. */
export async function ask(
	query: string,
	lexicon: Lexicon,
	index: Index,
): Promise<Answer> {
	const { terms, corrections, isForeign } = understand(query, lexicon);
	const found = await Promise.all(
		terms.map(async ({ weight, phrases }) => ({
			weight,
			lists: await Promise.all(
				phrases.map(async ({ text, weight }) => ({
					phrase: text,
					weight,
					ids: await index.find(text),
				})),
			),
		})),
	);
	const fused = fuse(found, index.size, (id, phrase) => {
		return (
			standing(index.record(id)) * worthOfHeadings(index.record(id), phrase)
		);
	});
	// Each question is a thing of its own, wherever it stands.
	const spreadOut = spread(fused, (id) => {
		const { title, url } = index.record(id);
		return title.endsWith("?") ? url : url.replace(/#.*/, "");
	});
	const sought = terms.flatMap(({ words, phrases }) => [
		...words,
		...phrases.flatMap(({ text }) => wordsOf(text)),
	]);
	return {
		records: spreadOut.map(({ id }) => index.record(id)),
		corrections,
		isForeign,
		sought: [...new Set(sought)],
	};
}
