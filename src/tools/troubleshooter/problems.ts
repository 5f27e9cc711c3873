import { findCycles } from "./graph.ts";
import {
	duplicateAnswers,
	duplicateIds,
	incompleteOutcomes,
	questionsWithoutWayOn,
	wrongToolAnswers,
} from "./node-problems.ts";
import {
	circles,
	tooManyQuestions,
	unreachableNodes,
	wrongOutcomeLists,
	wrongStart,
	wrongTargets,
} from "./route-problems.ts";
import type { Trees } from "./schema.ts";

/** Something wrong with a tree: where it is, what is wrong, and what its author can do about it. */
export interface Problem {
	tree: string;
	/** The id of the node, or undefined when the tree as a whole is meant. */
	node: string | undefined;
	message: string;
}

/**
 * Every problem of every tree at once, in the order of the trees. An empty list means that they are sound.
 * @param unread ids of trees that exist but could not be read: leading into them is no problem.
 */
export function findProblems(
	trees: Trees,
	unread: readonly string[] = [],
): Problem[] {
	const cycles = findCycles(trees);
	const known = [...Object.keys(trees), ...unread];
	return Object.entries(trees).flatMap(([id, tree]) =>
		[
			...duplicateIds(tree),
			...duplicateAnswers(tree),
			...wrongStart(tree),
			...wrongTargets(tree, known),
			...wrongOutcomeLists(tree),
			...unreachableNodes(tree),
			...circles(id, cycles),
			...questionsWithoutWayOn(tree),
			...wrongToolAnswers(tree),
			...incompleteOutcomes(tree),
			...(cycles.length === 0 ? tooManyQuestions(id, trees) : []),
		].map(([node, message]) => ({ tree: id, node, message })),
	);
}
