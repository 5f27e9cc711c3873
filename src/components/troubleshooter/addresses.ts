import type { ShownTree } from "../../tools/troubleshooter/compile.ts";
import {
	anchorOf,
	answersFrom,
	earlierAnswers,
	type PlacedAnswer,
	searchOf,
} from "../../tools/troubleshooter/link.ts";

/** Says in an address how many answers a jump into another tree has removed, so that the next page can tell. */
const REMOVED = "removed";

/** How many answers the jump to this page has removed; no more than once, so that a reload does not tell it again. */
export function takeRemoved(): number {
	const url = new URL(location.href);
	const removed = Number.parseInt(url.searchParams.get(REMOVED) ?? "", 10);
	if (!(removed > 0 && removed < 100)) return 0;
	url.searchParams.delete(REMOVED);
	history.replaceState(history.state, "", url);
	return removed;
}

/**
 * Where a tree leads into another one: its page, with the answers so far, and its own if it has some already.
 * @param dropped how many answers of this tree no longer fit.
 */
export function hrefInto(
	tree: ShownTree,
	target: string,
	carried: readonly PlacedAnswer[],
	search: string,
	dropped: number,
): string {
	const { given } = answersFrom(search, target);
	const own = Object.entries(given).map(([node, answer]) => ({
		tree: target,
		node,
		answer,
	}));
	const kept = [...carried, ...own];
	const others = earlierAnswers(search, tree.id).filter(
		(one) =>
			!kept.some(({ tree, node }) => tree === one.tree && node === one.node),
	);
	const removed = dropped + others.length;
	const href = tree.jumps[target]?.href ?? "";
	const note = removed > 0 ? `&${REMOVED}=${removed}` : "";
	return `${href}${searchOf(kept)}${note}#${anchorOf(target)}`;
}

/** A question of a tree that led into this one, shown again with all answers kept. */
export function hrefOfOrigin(
	tree: ShownTree,
	question: { tree: string; node: string },
	answers: readonly PlacedAnswer[],
): string {
	const href = tree.origins[question.tree]?.href ?? "";
	return `${href}${searchOf(answers, question)}#${anchorOf(question.tree)}`;
}

/** The full address that shows a session again, on the tree's own page. */
export function hrefOfSession(
	tree: ShownTree,
	answers: readonly PlacedAnswer[],
): string {
	const path = `${tree.href}${searchOf(answers)}#${anchorOf(tree.id)}`;
	return new URL(path, location.href).href;
}
