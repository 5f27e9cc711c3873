import type { ShownTree } from "../../tools/troubleshooter/compile.ts";
import {
	anchorOf,
	answersFrom,
	type PlacedAnswer,
	searchOf,
} from "../../tools/troubleshooter/link.ts";

/** Where a tree leads into another one: its page, with the answers so far, and its own if it has some already. */
export function hrefInto(
	tree: ShownTree,
	target: string,
	carried: readonly PlacedAnswer[],
	search: string,
): string {
	const { given } = answersFrom(search, target);
	const own = Object.entries(given).map(([node, answer]) => ({
		tree: target,
		node,
		answer,
	}));
	const href = tree.jumps[target]?.href ?? "";
	return `${href}${searchOf([...carried, ...own])}#${anchorOf(target)}`;
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
