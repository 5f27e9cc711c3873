import {
	findCycles,
	longestPath,
	nodeIds,
	type Place,
	placeKey,
} from "./graph.ts";
import type { Outcome, Tree, Trees } from "./schema.ts";

/** The most questions a reader is asked on the way to an end, jumps into other trees included. */
export const MAX_QUESTIONS = 7;

/** Something wrong with a tree: where it is, what is wrong, and what its author can do about it. */
export interface Problem {
	tree: string;
	/** The id of the node, or undefined when the tree as a whole is meant. */
	node: string | undefined;
	message: string;
}

/** A problem of one tree: the node and the message. */
type Found = [node: string | undefined, message: string];

/** Every problem of every tree at once, in the order of the trees. An empty list means that they are sound. */
export function findProblems(trees: Trees): Problem[] {
	const cycles = findCycles(trees);
	return Object.entries(trees).flatMap(([id, tree]) =>
		[
			...duplicateIds(tree),
			...duplicateAnswers(tree),
			...wrongStart(tree),
			...wrongTargets(tree, trees),
			...wrongOutcomeLists(tree),
			...unreachableNodes(tree),
			...circles(id, cycles),
			...questionsWithoutWayOn(tree),
			...incompleteOutcomes(tree),
			...(cycles.length === 0 ? tooManyQuestions(id, trees) : []),
		].map(([node, message]) => ({ tree: id, node, message })),
	);
}

function duplicateIds(tree: Tree): Found[] {
	const kinds = [tree.questions, tree.outcomes ?? {}, tree.handovers ?? {}];
	const ids = kinds
		.flatMap((nodes) => Object.entries(nodes))
		.flatMap(([id, { aliases = [] }]) => [id, ...aliases]);
	return repeated(ids).map((id) => [
		id,
		`the id "${id}" is there twice, as an id or an alias. Give each node its own.`,
	]);
}

function duplicateAnswers(tree: Tree): Found[] {
	return Object.entries(tree.questions).flatMap(([node, { answers }]) => {
		const ids = answers.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
		const labels = answers.map(({ label }) => label);
		return [
			...repeated(ids).map(
				(id): Found => [
					node,
					`two answers have the id or alias "${id}". Give each its own.`,
				],
			),
			...repeated(labels).map(
				(label): Found => [
					node,
					`two answers read "${label}". Word them so that a reader can tell them apart.`,
				],
			),
		];
	});
}

const repeated = (values: readonly string[]): string[] => [
	...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

function wrongStart({ start, questions }: Tree): Found[] {
	return start in questions
		? []
		: [
				[
					undefined,
					`starts at "${start}", which is not a question of this tree. Correct \`start\`.`,
				],
			];
}

function wrongTargets(tree: Tree, trees: Trees): Found[] {
	const known = new Set(nodeIds(tree));
	return Object.entries(tree.questions).flatMap(([node, { answers }]) =>
		answers.flatMap(({ id, to }): Found[] => {
			const leads = `the answer "${id}" leads to`;
			if (typeof to === "string")
				return known.has(to)
					? []
					: [
							[
								node,
								`${leads} "${to}", which this tree does not have. Correct the id or add the node.`,
							],
						];
			return trees[to.tree]
				? []
				: [
						[
							node,
							`${leads} the tree "${to.tree}", which does not exist. Known: ${Object.keys(trees).join(", ")}.`,
						],
					];
		}),
	);
}

/** `rulesOut` and `next` name outcomes of the same tree. */
function wrongOutcomeLists({ questions, outcomes = {} }: Tree): Found[] {
	const wrong = (node: string, list: string, ids: readonly string[] = []) =>
		ids
			.filter((id) => !(id in outcomes) || id === node)
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

function unreachableNodes(tree: Tree): Found[] {
	const reached = new Set<string>();
	const waiting = [tree.start];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		if (reached.has(id)) continue;
		reached.add(id);
		const targets = tree.questions[id]?.answers.map(({ to }) => to) ?? [];
		waiting.push(...targets.filter((to) => typeof to === "string"));
		waiting.push(...(tree.outcomes?.[id]?.next ?? []));
	}
	return nodeIds(tree)
		.filter((id) => !reached.has(id))
		.map((id) => [
			id,
			"no answer leads here. Let an answer lead to it, or delete it.",
		]);
}

function circles(tree: string, cycles: readonly Place[][]): Found[] {
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

function questionsWithoutWayOn({ questions }: Tree): Found[] {
	return Object.entries(questions).flatMap(
		([node, { help, answers }]): Found[] => {
			if (answers.length < 2)
				return [[node, "has fewer than two answers. Add answers."]];
			return help !== undefined || answers.some(({ id }) => id === "not-sure")
				? []
				: [
						[
							node,
							'leaves a reader who does not know without a way on. Add an answer with the id "not-sure", or `help` that says how to check.',
						],
					];
		},
	);
}

function incompleteOutcomes({ outcomes = {} }: Tree): Found[] {
	return Object.entries(outcomes).flatMap(([node, outcome]) =>
		missingParts(outcome).map(
			(part): Found => [
				node,
				`has no \`${part}\`. Every outcome says how to confirm the cause, what to do, how to verify it, and where to read more.`,
			],
		),
	);
}

function missingParts({ confirm, fix, verify, links }: Outcome): string[] {
	const parts = {
		confirm,
		fix: fix?.text ?? fix?.procedure,
		verify,
		links: links?.length,
	};
	return Object.entries(parts).flatMap(([part, value]) =>
		value ? [] : [part],
	);
}

function tooManyQuestions(id: string, trees: Trees): Found[] {
	const path = longestPath(id, trees);
	if (path.length <= MAX_QUESTIONS) return [];
	const trail = path.map(placeKey).join(" > ");
	return [
		[
			undefined,
			`asks up to ${path.length} questions, and ${MAX_QUESTIONS} is the most: ${trail}. Ask less, or lead to an end sooner.`,
		],
	];
}
