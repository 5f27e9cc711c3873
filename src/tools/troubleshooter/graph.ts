import type { Target, Tree, Trees } from "./schema.ts";

/** A node of one of the trees. */
export interface Place {
	tree: string;
	node: string;
}

/** A step along an answer. */
export interface Step extends Place {
	answer: string;
}

/** One way through the trees: the answers from a tree's start, and where they end. */
export interface Path {
	steps: Step[];
	end: Place;
}

/** A place as one word, which is also how links name it: "contact-not-syncing.deal-won". */
export const placeKey = ({ tree, node }: Place): string => `${tree}.${node}`;

/** The ids of all nodes of a tree. */
export const nodeIds = (tree: Tree): string[] =>
	[tree.questions, tree.outcomes ?? {}, tree.handovers ?? {}].flatMap(
		Object.keys,
	);

/** A record's own value: ids are free, so "constructor" is a node like any other, and not JavaScript's. */
export const own = <Value>(
	record: Readonly<Record<string, Value>>,
	key: string,
): Value | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Where the target of an answer in `tree` is. */
export function placeOf(target: Target, tree: string, trees: Trees): Place {
	return typeof target === "string"
		? { tree, node: target }
		: startOf(target.tree, trees);
}

/** The answers at a place and where each leads; none at an end. */
export function edgesFrom(
	{ tree, node }: Place,
	trees: Trees,
): { answer: string; to: Place }[] {
	const { answers = [] } = own(own(trees, tree)?.questions ?? {}, node) ?? {};
	return answers.map(({ id, to }) => ({
		answer: id,
		to: placeOf(to, tree, trees),
	}));
}

/** Every path from the start of a tree to an end, across jumps into other trees. Without cycles only. */
export function allPaths(treeId: string, trees: Trees): Path[] {
	const walk = (place: Place, steps: Step[]): Path[] => {
		const edges = edgesFrom(place, trees);
		if (edges.length === 0) return [{ steps, end: place }];
		return edges.flatMap(({ answer, to }) =>
			walk(to, [...steps, { ...place, answer }]),
		);
	};
	return walk(startOf(treeId, trees), []);
}

/** The questions of the longest path from the start of a tree, in linear time. Without cycles only. */
export function longestPath(treeId: string, trees: Trees): Place[] {
	const known = new Map<string, Place[]>();
	const from = (place: Place): Place[] => {
		const key = placeKey(place);
		const seen = known.get(key);
		if (seen) return seen;
		const edges = edgesFrom(place, trees);
		const longest = edges
			.map(({ to }) => from(to))
			.reduce((most, path) => (path.length > most.length ? path : most), []);
		const path = edges.length === 0 ? [] : [place, ...longest];
		known.set(key, path);
		return path;
	};
	return from(startOf(treeId, trees));
}

/** How large a tree is: its own nodes and edges, and the paths from its start across jumps into other trees. */
export interface Counts {
	nodes: number;
	/** Answers, each of which leads from a question to another node or into another tree. */
	edges: number;
	paths: number;
	/** Questions on the longest path. */
	longest: number;
}

/** Counts a tree. Without cycles only. */
export function countsOf(treeId: string, trees: Trees): Counts {
	const tree = own(trees, treeId);
	const questions = Object.values(tree?.questions ?? {});
	return {
		nodes: tree ? nodeIds(tree).length : 0,
		edges: questions.flatMap(({ answers }) => answers).length,
		paths: allPaths(treeId, trees).length,
		longest: longestPath(treeId, trees).length,
	};
}

/** Circles along the answers of all trees: each as the places it runs through, the one that closes it last. */
export function findCycles(trees: Trees): Place[][] {
	const cycles: Place[][] = [];
	const done = new Set<string>();
	const walk = (place: Place, trail: Place[]) => {
		const key = placeKey(place);
		const from = trail.findIndex((earlier) => placeKey(earlier) === key);
		if (from >= 0) cycles.push(trail.slice(from));
		if (from >= 0 || done.has(key)) return;
		for (const { to } of edgesFrom(place, trees)) walk(to, [...trail, place]);
		done.add(key);
	};
	for (const [tree, { questions }] of Object.entries(trees))
		for (const node of Object.keys(questions)) walk({ tree, node }, []);
	return cycles;
}

const startOf = (tree: string, trees: Trees): Place => ({
	tree,
	node: own(trees, tree)?.start ?? "",
});
