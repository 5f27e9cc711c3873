import type { Answers } from "./session.ts";

/** An answer with the tree it belongs to. */
export interface PlacedAnswer {
	tree: string;
	node: string;
	answer: string;
}

/**
 * The answers of one tree in a query string. "contact-not-syncing.deal-won=yes" is an answer,
 * "contact-not-syncing=deal-won" an earlier question that is shown again.
 */
export function answersFrom(search: string, tree: string): Answers {
	const params = new URLSearchParams(search);
	const given = Object.fromEntries(
		[...params]
			.filter(([key]) => key.startsWith(`${tree}.`))
			.map(([key, answer]) => [key.slice(tree.length + 1), answer]),
	);
	return { given, at: params.get(tree) ?? undefined };
}

/** The answers of the other trees in a query string, those that led into this one among them. */
export function earlierAnswers(search: string, tree: string): PlacedAnswer[] {
	return [...new URLSearchParams(search)].flatMap(([key, answer]) => {
		const [from, node] = key.split(".");
		return from && node && from !== tree ? [{ tree: from, node, answer }] : [];
	});
}

/** The query string with the answers of one tree replaced; everything else in it stays. With its "?", or empty. */
export function searchWith(
	search: string,
	tree: string,
	{ given, at }: Answers,
): string {
	const others = [...new URLSearchParams(search)].filter(
		([key]) => key !== tree && !key.startsWith(`${tree}.`),
	);
	const params = new URLSearchParams([
		...others,
		...Object.entries(given).map(([node, answer]) => [
			`${tree}.${node}`,
			answer,
		]),
		...(at === undefined ? [] : [[tree, at]]),
	] as string[][]);
	const query = params.toString();
	return query && `?${query}`;
}

/** A query string of these answers alone, in their order. `again` names an earlier question that is shown again. */
export function searchOf(
	answers: readonly PlacedAnswer[],
	again?: { tree: string; node: string },
): string {
	const params = new URLSearchParams(
		answers.map(({ tree, node, answer }) => [`${tree}.${node}`, answer]),
	);
	if (again) params.append(again.tree, again.node);
	const query = params.toString();
	return query && `?${query}`;
}

/** The id of a tree's widget in a page, for links that lead right to it. */
export const anchorOf = (tree: string): string => `troubleshooter-${tree}`;
