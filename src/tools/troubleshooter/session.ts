import type { Target } from "./schema.ts";

/** What a session needs of a tree: its ids and where they lead. A tree with its texts has this shape too. */
export interface Routes {
	start: string;
	questions: Readonly<
		Record<
			string,
			{ aliases?: string[] | undefined; answers: readonly Route[] }
		>
	>;
	outcomes?:
		| Readonly<
				Record<
					string,
					{ aliases?: string[] | undefined; next?: string[] | undefined }
				>
		  >
		| undefined;
	handovers?:
		| Readonly<Record<string, { aliases?: string[] | undefined }>>
		| undefined;
}

interface Route {
	id: string;
	aliases?: string[] | undefined;
	to: Target;
	rulesOut?: string[] | undefined;
}

/** The whole state of a session: what was answered, by node id, and the earlier question that is shown again, if any. */
export interface Answers {
	readonly given: Readonly<Record<string, string>>;
	readonly at?: string | undefined;
}

/** Where the answers lead to. `solved` and `support` follow "Did this solve it?" of an outcome. */
export type Screen =
	| { kind: "question" | "outcome" | "handover"; node: string }
	| { kind: "solved" | "support"; node: string }
	| { kind: "jump"; tree: string };

/** An answer that lies on the way: of a question, or "yes" or "no" to whether an outcome solved it. */
export interface Given {
	node: string;
	answer: string;
}

/** A session, worked out from the answers alone. */
export interface Session {
	/** The answers on the way from the start, in order. */
	trail: Given[];
	/** What the reader sees. */
	screen: Screen;
	/** Outcomes that the answers ruled out, with the answer that did. */
	ruledOut: { outcome: string; by: Given }[];
	/** Answers that do not lie on the way: of nodes or answers that are gone, or of another branch. */
	dropped: Given[];
}

/** "Did this solve it?" is asked at every outcome. */
export const SOLVED = ["yes", "no"] as const;

/** Replays the answers from the start of the tree. Never throws: an answer that fits nowhere is in `dropped`. */
export function replay(tree: Routes, answers: Answers): Session {
	const given = new Map(
		Object.entries(answers.given).map(([node, answer]) =>
			currentIds(tree, node, answer),
		),
	);
	const trail: Given[] = [];
	const ruledOut: Session["ruledOut"] = [];
	let screen = screenOf(tree, tree.start);
	while (
		"node" in screen &&
		(screen.kind === "question" || screen.kind === "outcome")
	) {
		const { node } = screen;
		const answer = given.get(node);
		const step =
			answer === undefined
				? undefined
				: follow(tree, node, answer, { trail, ruledOut });
		if (answer === undefined || !step) break;
		given.delete(node);
		trail.push({ node, answer });
		const by = { node, answer };
		ruledOut.push(...step.rulesOut.map((outcome) => ({ outcome, by })));
		screen = step.screen;
	}
	const at =
		answers.at === undefined ? undefined : currentNode(tree, answers.at);
	if (at !== undefined && trail.some(({ node }) => node === at))
		screen = screenOf(tree, at);
	const dropped = [...given].map(([node, answer]) => ({ node, answer }));
	return { trail, screen, ruledOut, dropped };
}

/** Answers `node`; later answers stay and are kept or dropped by {@link settle}. */
export function answer(
	answers: Answers,
	node: string,
	answerId: string,
): Answers {
	return { given: { ...answers.given, [node]: answerId } };
}

/** Shows the question before the one that is shown, with all answers kept. Undefined on the first question. */
export function back(tree: Routes, answers: Answers): Answers | undefined {
	const { trail, screen } = replay(tree, answers);
	const shown =
		"node" in screen ? trail.findIndex(({ node }) => node === screen.node) : -1;
	const at = trail[(shown < 0 ? trail.length : shown) - 1]?.node;
	return at === undefined ? undefined : { given: answers.given, at };
}

/** The same session without the answers that lie on another branch. */
export function settle(
	tree: Routes,
	answers: Answers,
): { answers: Answers; dropped: Given[] } {
	const { trail, dropped } = replay(tree, answers);
	const given = Object.fromEntries(
		trail.map(({ node, answer }) => [node, answer]),
	);
	return { answers: { ...answers, given }, dropped };
}

function screenOf(tree: Routes, node: string): Screen {
	if (tree.questions[node]) return { kind: "question", node };
	return { kind: tree.outcomes?.[node] ? "outcome" : "handover", node };
}

function follow(
	tree: Routes,
	node: string,
	answerId: string,
	before: Pick<Session, "trail" | "ruledOut">,
): { screen: Screen; rulesOut: readonly string[] } | undefined {
	if (tree.questions[node]) {
		const route = tree.questions[node].answers.find(
			({ id }) => id === answerId,
		);
		if (!route) return undefined;
		const screen: Screen =
			typeof route.to === "string"
				? screenOf(tree, route.to)
				: { kind: "jump", tree: route.to.tree };
		return { screen, rulesOut: route.rulesOut ?? [] };
	}
	if (answerId === "yes")
		return { screen: { kind: "solved", node }, rulesOut: [] };
	if (answerId !== "no") return undefined;
	const left = tree.outcomes?.[node]?.next?.find(
		(outcome) =>
			!before.ruledOut.some((out) => out.outcome === outcome) &&
			!before.trail.some((given) => given.node === outcome),
	);
	const screen: Screen =
		left === undefined ? { kind: "support", node } : screenOf(tree, left);
	return { screen, rulesOut: [node] };
}

/** The ids of today for ids that may have been renamed since the link was made. */
function currentIds(
	tree: Routes,
	node: string,
	answerId: string,
): [string, string] {
	const current = currentNode(tree, node);
	const question = Object.hasOwn(tree.questions, current)
		? tree.questions[current]
		: undefined;
	const renamed = question?.answers.find(({ aliases }) =>
		aliases?.includes(answerId),
	);
	return [current, renamed?.id ?? answerId];
}

function currentNode(tree: Routes, node: string): string {
	const nodes = { ...tree.questions, ...tree.outcomes, ...tree.handovers };
	if (Object.hasOwn(nodes, node)) return node;
	return (
		Object.keys(nodes).find((id) => nodes[id]?.aliases?.includes(node)) ?? node
	);
}
