import { wordsOf } from "./words.ts";

/**
 * The titles that share most letters in a row with a query that found nothing.
 * @param count how many at most.
 */
export function nearest<T extends { title: string }>(
	query: string,
	candidates: readonly T[],
	count: number,
): T[] {
	const sought = trigrams(query);
	return candidates
		.map((candidate) => ({
			candidate,
			likeness: likeness(sought, trigrams(candidate.title)),
		}))
		.sort((a, b) => b.likeness - a.likeness)
		.slice(0, count)
		.map(({ candidate }) => candidate);
}

function trigrams(text: string): Set<string> {
	const padded = ` ${wordsOf(text).join(" ")} `;
	const found = new Set<string>();
	for (let start = 0; start + 3 <= padded.length; start++)
		found.add(padded.slice(start, start + 3));
	return found;
}

/** The Sørensen–Dice coefficient of two sets. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const element of a) if (b.has(element)) shared++;
	return (2 * shared) / (a.size + b.size || 1);
}
