import type { Outcome, Tree } from "./schema.ts";
import { TOOL_KEYS } from "./tool-answer.ts";

/** A problem of one tree: the node, or undefined when the tree as a whole is meant, and the message. */
export type Found = [node: string | undefined, message: string];

/** Ids and aliases that more than one node has. */
export function duplicateIds(tree: Tree): Found[] {
	const kinds = [tree.questions, tree.outcomes ?? {}, tree.handovers ?? {}];
	const ids = kinds
		.flatMap((nodes) => Object.entries(nodes))
		.flatMap(([id, { aliases = [] }]) => [id, ...aliases]);
	return repeated(ids).map((id) => [
		id,
		`the id "${id}" is there twice, as an id or an alias. Give each node its own.`,
	]);
}

/** Answers of one question that cannot be told apart, by id or by label. */
export function duplicateAnswers(tree: Tree): Found[] {
	return Object.entries(tree.questions).flatMap(([node, { answers }]) => {
		const ids = answers.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
		const labels = answers.map(({ label }) => label.toLowerCase());
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
					`two answers have the label "${label}". Word them so that a reader can tell them apart.`,
				],
			),
		];
	});
}

const repeated = (values: readonly string[]): string[] => [
	...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** What a step's tool may find and does not, and answers of it which are not there. */
export function wrongToolAnswers({ questions }: Tree): Found[] {
	return Object.entries(questions).flatMap(([node, { tool, answers }]) =>
		Object.entries(tool?.answers ?? {}).flatMap(
			([finding, answer]): Found[] => {
				if (!TOOL_KEYS.includes(finding))
					return [
						[
							node,
							`its tool finds no "${finding}". Known: ${TOOL_KEYS.join(", ")}.`,
						],
					];
				return answers.some(({ id }) => id === answer)
					? []
					: [
							[
								node,
								`the finding "${finding}" of its tool gives the answer "${answer}", which this question does not have. Correct the id.`,
							],
						];
			},
		),
	);
}

/** Questions that leave a reader stuck. */
export function questionsWithoutWayOn({ questions }: Tree): Found[] {
	return Object.entries(questions).flatMap(
		([node, { help, answers }]): Found[] => {
			if (answers.length === 0)
				return [[node, "has no answers. Add at least two."]];
			if (answers.length === 1)
				return [
					[
						node,
						"has only one answer, so it asks nothing. Add another, or let the answers that lead here lead on.",
					],
				];
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

/** Outcomes that lack a part a reader needs. */
export function incompleteOutcomes({ outcomes = {} }: Tree): Found[] {
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
