import { own } from "./graph.ts";
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
	/** How many answers of the trail come before the screen. */
	position: number;
	/** Outcomes that the answers before the screen ruled out. */
	ruledOut: string[];
	/** Answers that do not lie on the way: of nodes or answers that are gone, or of another branch. */
	dropped: Given[];
	/** Whether the answers come from a link that does not fit the tree of today. */
	stale: boolean;
}

/** Replays the answers from the start of the tree. Never throws: an answer that fits nowhere is in `dropped`. */
export function replay(tree: Routes, answers: Answers): Session {
	const given = new Map(
		Object.entries(answers.given).map(([node, answer]) =>
			currentIds(tree, node, answer),
		),
	);
	const trail: Given[] = [];
	const ruledOut: string[][] = [];
	let screen = screenOf(tree, tree.start);
	while (screen.kind === "question" || screen.kind === "outcome") {
		const { node } = screen;
		const answer = given.get(node);
		const step =
			answer === undefined
				? undefined
				: follow(tree, node, answer, { trail, ruledOut: ruledOut.flat() });
		if (answer === undefined || !step) break;
		given.delete(node);
		trail.push({ node, answer });
		ruledOut.push(step.rulesOut);
		screen = step.screen;
	}
	const dropped = [...given].map(([node, answer]) => ({ node, answer }));
	const at = answers.at && currentNode(tree, answers.at);
	const index = trail.findIndex(({ node }) => node === at);
	const position = index < 0 ? trail.length : index;
	if (at && index >= 0) screen = screenOf(tree, at);
	return {
		trail,
		screen,
		position,
		ruledOut: ruledOut.slice(0, position).flat(),
		dropped,
		stale: dropped.length > 0 || (!!at && at !== nodeOf(screen)),
	};
}

/** Answers `node`. Later answers are kept where they still lie on the way; the others come back as `dropped`. */
export function answer(
	tree: Routes,
	{ given }: Answers,
	node: string,
	answerId: string,
): { answers: Answers; dropped: Given[] } {
	const { trail, dropped } = replay(tree, {
		given: { ...given, [node]: answerId },
	});
	const kept = trail.map(({ node, answer }) => [node, answer]);
	return { answers: { given: Object.fromEntries(kept) }, dropped };
}

/** Shows what came before the screen, with all answers kept. Undefined on the first question. */
export function back(tree: Routes, answers: Answers): Answers | undefined {
	const { trail, position } = replay(tree, answers);
	const at = trail[position - 1]?.node;
	return at === undefined ? undefined : { given: answers.given, at };
}

const nodeOf = (screen: Screen): string | undefined =>
	"node" in screen ? screen.node : undefined;

function screenOf(tree: Routes, node: string): Screen {
	if (Object.hasOwn(tree.questions, node)) return { kind: "question", node };
	const isOutcome = Object.hasOwn(tree.outcomes ?? {}, node);
	return { kind: isOutcome ? "outcome" : "handover", node };
}

function follow(
	tree: Routes,
	node: string,
	answerId: string,
	before: Pick<Session, "trail" | "ruledOut">,
): { screen: Screen; rulesOut: string[] } | undefined {
	const question = own(tree.questions, node);
	if (question) {
		const route = question.answers.find(({ id }) => id === answerId);
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
	const left = own(tree.outcomes ?? {}, node)?.next?.find(
		(outcome) =>
			!before.ruledOut.includes(outcome) &&
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
	const renamed = own(tree.questions, current)?.answers.find(({ aliases }) =>
		aliases?.includes(answerId),
	);
	return [current, renamed?.id ?? answerId];
}

function currentNode(tree: Routes, id: string): string {
	const kinds = [tree.questions, tree.outcomes ?? {}, tree.handovers ?? {}];
	if (kinds.some((nodes) => Object.hasOwn(nodes, id))) return id;
	const renamed = kinds
		.flatMap((nodes) => Object.entries(nodes))
		.find(([, { aliases }]) => aliases?.includes(id));
	return renamed?.[0] ?? id;
}
