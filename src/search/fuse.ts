/** The records that one phrase found, best first. */
export interface RankedList {
	phrase: string;
	/** How much the phrase counts, from 0 to 1. */
	weight: number;
	ids: readonly string[];
}

/** What one term found. */
export interface TermResult {
	/** How much the term counts, from 0 to 1. */
	weight: number;
	lists: readonly RankedList[];
}

/** A record and how well it fits; only the order of scores means something. */
export interface Fused {
	id: string;
	score: number;
}

/**
 * How far down a list its places still differ: the first counts (RANK + 2) / (RANK + 1) times the second. Small
 * enough for the first three to stand out, large enough for a question's own heading to rise.
 */
const RANK = 10;

/**
 * Puts the results of terms that were searched apart together (reciprocal rank fusion). A record gets, for each term,
 * the best of its places in the term's lists; a term that few records have counts more than one that most have. So a
 * term that finds nothing never empties the result.
 * @param records how many records there are.
 * @param worth how much it counts that a record was found by a phrase, 1 being usual.
 */
export function fuse(
	terms: readonly TermResult[],
	records: number,
	worth: (id: string, phrase: string) => number,
): Fused[] {
	const scores = new Map<string, number>();
	for (const { weight: termWeight, lists } of terms) {
		const best = new Map<string, number>();
		for (const { phrase, weight, ids } of lists)
			ids.forEach((id, place) => {
				const points = (weight * worth(id, phrase)) / (RANK + place + 1);
				if (points > (best.get(id) ?? 0)) best.set(id, points);
			});
		const rarity = Math.log(1 + records / Math.max(best.size, 1));
		for (const [id, points] of best)
			scores.set(id, (scores.get(id) ?? 0) + points * rarity * termWeight);
	}
	return [...scores]
		.map(([id, score]) => ({ id, score }))
		.sort((a, b) => b.score - a.score);
}
