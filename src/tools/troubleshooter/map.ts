import {
	type Counts,
	countsOf,
	edgesFrom,
	nodeIds,
	type Place,
	placeKey,
} from "./graph.ts";
import type { Tree, Trees } from "./schema.ts";

/** A node as its author looks for it: a node of the tree, or the start of another tree that an answer jumps to. */
export interface MapNode extends Place {
	kind: "question" | "outcome" | "handover" | "jump";
	/** The question, the heading, or the other tree's title. */
	text: string;
	/** Outcomes that are tried next when this one did not help, as keys of places. */
	next: string[];
}

/** An answer, from place to place. */
export interface MapEdge {
	from: Place;
	answer: string;
	label: string;
	to: Place;
	/** Outcomes that the answer rules out, as keys of places. */
	rulesOut: string[];
}

/** A tree as a graph to be drawn or listed. */
export interface TreeMap {
	id: string;
	title: string;
	counts: Counts;
	nodes: MapNode[];
	edges: MapEdge[];
}

/** The map of a sound tree. */
export function mapOf(id: string, trees: Trees): TreeMap {
	const tree = trees[id] as Tree;
	const places = nodeIds(tree).map((node) => ({ tree: id, node }));
	const key = (node: string) => placeKey({ tree: id, node });
	const edges = Object.entries(tree.questions).flatMap(([node, question]) => {
		const from = { tree: id, node };
		return edgesFrom(from, trees).map(({ answer, to }, index): MapEdge => {
			const { label = answer, rulesOut = [] } = question.answers[index] ?? {};
			return { from, answer, label, to, rulesOut: rulesOut.map(key) };
		});
	});
	const jumps = new Map(
		edges
			.filter(({ to }) => to.tree !== id)
			.map(({ to }) => [placeKey(to), to]),
	);
	const nodes = [
		...places.map((place) => nodeOf(place, tree, key)),
		...[...jumps.values()].map((place): MapNode => {
			const text = trees[place.tree]?.title ?? place.tree;
			return { ...place, kind: "jump", text, next: [] };
		}),
	];
	return { id, title: tree.title, counts: countsOf(id, trees), nodes, edges };
}

function nodeOf(
	place: Place,
	{ questions, outcomes = {}, handovers = {} }: Tree,
	key: (node: string) => string,
): MapNode {
	const { node } = place;
	const question = Object.hasOwn(questions, node) && questions[node];
	if (question)
		return { ...place, kind: "question", text: question.question, next: [] };
	const outcome = Object.hasOwn(outcomes, node) && outcomes[node];
	if (outcome) {
		const next = (outcome.next ?? []).map(key);
		return { ...place, kind: "outcome", text: outcome.heading, next };
	}
	const text = handovers[node]?.heading ?? node;
	return { ...place, kind: "handover", text, next: [] };
}
