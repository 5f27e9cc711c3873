import type { Fused } from "./fuse.ts";

/** What is left of a record's score for each better one of the same page. */
const SAME_PAGE = 0.85;

/**
 * Lets other pages come in between: the first three results are worth more when they are not one page in three pieces.
 * @param fused best first.
 * @param pageOf what must not repeat.
 */
export function spread(
	fused: readonly Fused[],
	pageOf: (id: string) => string,
): Fused[] {
	const seen = new Map<string, number>();
	return fused
		.map(({ id, score }) => {
			const page = pageOf(id);
			const before = seen.get(page) ?? 0;
			seen.set(page, before + 1);
			return { id, score: score * SAME_PAGE ** before };
		})
		.sort((a, b) => b.score - a.score);
}
