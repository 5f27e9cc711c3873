import { longestPath, nodeIds, own, type Place, placeKey } from "./graph.ts";
import type { Found } from "./node-problems.ts";
import type { Tree, Trees } from "./schema.ts";

/** The most questions a reader is asked on the way to an end, jumps into other trees included. */
export const MAX_QUESTIONS = 7;

/** A tree that starts nowhere. */
export function wrongStart({ start, questions }: Tree): Found[] {
	return Object.hasOwn(questions, start)
		? []
		: [
				[
					undefined,
					`starts at "${start}", which is not a question of this tree. Correct \`start\`.`,
				],
			];
}

/** Answers that lead nowhere. */
export function wrongTargets(
	tree: Tree,
	knownTrees: readonly string[],
): Found[] {
	const nodes = new Set(nodeIds(tree));
	return Object.entries(tree.questions).flatMap(([node, { answers }]) =>
		answers.flatMap(({ id, to }): Found[] => {
			const leads = `the answer "${id}" leads to`;
			if (typeof to === "string")
				return nodes.has(to)
					? []
					: [
							[
								node,
								`${leads} "${to}", which this tree does not have. Correct the id or add the node.`,
							],
						];
			return knownTrees.includes(to.tree)
				? []
				: [
						[
							node,
							`${leads} the tree "${to.tree}", which does not exist. Known: ${knownTrees.join(", ")}.`,
						],
					];
		}),
	);
}

/** Entries of `rulesOut` and `next`, which name outcomes of the same tree. */
export function wrongOutcomeLists({ questions, outcomes = {} }: Tree): Found[] {
	const wrong = (node: string, list: string, ids: readonly string[] = []) =>
		ids
			.filter((id) => !Object.hasOwn(outcomes, id) || id === node)
			.map(
				(id): Found => [
					node,
					`${list} names "${id}", which is not another outcome of this tree. Correct the id.`,
				],
			);
	return [
		...Object.entries(questions).flatMap(([node, { answers }]) =>
			answers.flatMap(({ id, rulesOut }) =>
				wrong(node, `\`rulesOut\` of the answer "${id}"`, rulesOut),
			),
		),
		...Object.entries(outcomes).flatMap(([node, { next }]) =>
			wrong(node, "`next`", next),
		),
	];
}

/** Nodes that no reader gets to. With an unknown start that would be all of them, which is said by {@link wrongStart}. */
export function unreachableNodes(tree: Tree): Found[] {
	if (!Object.hasOwn(tree.questions, tree.start)) return [];
	const reached = new Set<string>();
	const waiting = [tree.start];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		const { answers = [] } = own(tree.questions, id) ?? {};
		const targets = answers.map(({ to }) => to);
		waiting.push(...targets.filter((to) => typeof to === "string"));
		waiting.push(...(own(tree.outcomes ?? {}, id)?.next ?? []));
	}
	return nodeIds(tree)
		.filter((id) => !reached.has(id))
		.map((id) => [
			id,
			"no answer leads here. Let an answer lead to it, or delete it.",
		]);
}

/** Circles that close in this tree. */
export function circles(tree: string, cycles: readonly Place[][]): Found[] {
	return cycles.flatMap((cycle): Found[] => {
		const [first, last] = [cycle[0], cycle.at(-1)];
		if (!first || last?.tree !== tree) return [];
		const round = [...cycle, first].map(placeKey).join(" > ");
		return [
			[
				last.node,
				`goes in a circle: ${round}. Let one of these answers lead elsewhere.`,
			],
		];
	});
}

/** A way to an end that asks too much. Without cycles only. */
export function tooManyQuestions(id: string, trees: Trees): Found[] {
	const path = longestPath(id, trees);
	if (path.length <= MAX_QUESTIONS) return [];
	const trail = path.map(placeKey).join(" > ");
	return [
		[
			path[0]?.node,
			`asks up to ${path.length} questions, and ${MAX_QUESTIONS} is the most: ${trail}. Ask less, or lead to an end sooner.`,
		],
	];
}
