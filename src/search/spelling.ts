import distance from "damerau-levenshtein";
import { stem } from "./words.ts";

/** How many slips (a letter wrong, missing, too many, or two swapped) a word of a length may have and still be meant. */
function allowedSlips(length: number): number {
	if (length < 4) return 0;
	if (length < 7) return 1;
	return length < 11 ? 2 : 3;
}

/**
 * The known word that a misspelt one most likely means, or undefined. The nearest wins; among equals one with the same
 * first letter (readers seldom miss that), then the nearest in length.
 */
export function correct(
	word: string,
	spellings: Iterable<string>,
): string | undefined {
	const limit = allowedSlips(word.length);
	if (limit === 0 || /\d/.test(word)) return undefined;
	let best: { spelling: string; cost: number } | undefined;
	for (const spelling of spellings) {
		const longer = spelling.length - word.length;
		if (spelling.length < 3 || Math.abs(longer) > limit + 2) continue;
		const whole = distance(word, spelling).steps;
		const slips = Math.min(whole, distance(stem(word), stem(spelling)).steps);
		if (slips > limit) continue;
		const firstLetter = spelling[0] === word[0] ? 0 : 0.5;
		const cost = slips + firstLetter + whole * 0.1 + Math.abs(longer) * 0.05;
		if (!best || cost < best.cost) best = { spelling, cost };
	}
	return best?.spelling;
}
