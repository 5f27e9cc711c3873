import type { Answers } from "./session.ts";

/** An answer that was given in another tree before it led here. */
export interface EarlierAnswer {
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
export function earlierAnswers(search: string, tree: string): EarlierAnswer[] {
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
