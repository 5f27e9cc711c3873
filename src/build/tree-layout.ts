import { Graph, layout } from "@dagrejs/dagre";
import { placeKey } from "../tools/troubleshooter/graph.ts";
import type { MapEdge, MapNode, TreeMap } from "../tools/troubleshooter/map.ts";

interface Point {
	x: number;
	y: number;
}

/** Text in a box; `x` and `y` are the middle of the box. Everything is in pixels. */
interface Box extends Point {
	width: number;
	height: number;
	lines: string[];
}

/** A tree with a place for everything. */
export interface Drawing {
	width: number;
	height: number;
	nodes: (MapNode & Box)[];
	edges: (MapEdge & Box & { path: string })[];
}

/** The height of a line of text. */
export const LINE = 18;
/** No fonts are measured: this is wider than the letters of a 13 pixel sans serif are on average. */
const LETTER = 6.8;
const PADDING = 8;
const NODE_LETTERS = 26;
const LABEL_LETTERS = 22;

/** Lays a tree out from left to right, with room for the label of every edge. */
export function layoutTree({ nodes, edges }: TreeMap): Drawing {
	const graph = new Graph({ multigraph: true });
	graph.setGraph({
		rankdir: "LR",
		nodesep: 14,
		edgesep: 14,
		ranksep: 96,
		marginx: 8,
		marginy: 8,
	});
	for (const node of nodes)
		graph.setNode(placeKey(node), {
			...boxFor(wrap(node.text, NODE_LETTERS), 2),
		});
	for (const { from, to, answer, label } of edges)
		graph.setEdge(
			placeKey(from),
			placeKey(to),
			{ ...boxFor(wrap(label, LABEL_LETTERS), 0), labelpos: "c" },
			answer,
		);
	layout(graph);
	const { width = 0, height = 0 } = graph.graph();
	return {
		width: Math.ceil(width),
		height: Math.ceil(height),
		nodes: nodes.map((node) => ({ ...node, ...graph.node(placeKey(node)) })),
		edges: edges.map((edge) => {
			const { from, to, answer } = edge;
			const laid = graph.edge(placeKey(from), placeKey(to), answer);
			const path = curve([
				side(graph.node(placeKey(from)), 1),
				...laid.points
					.slice(1, -1)
					.flatMap((point: Point) =>
						point.x === laid.x && point.y === laid.y
							? [side(laid, -1), side(laid, 1)]
							: [point],
					),
				side(graph.node(placeKey(to)), -1),
			]);
			return { ...edge, ...laid, path };
		}),
	};
}

/** The middle of a box's right side (1) or left side (-1). */
const side = ({ x, y, width }: Point & { width: number }, which: 1 | -1) => ({
	x: x + (which * width) / 2,
	y,
});

/** A box as large as its text, with room for more lines above it. */
function boxFor(lines: string[], moreLines: number) {
	const longest = Math.max(...lines.map((line) => line.length));
	return {
		lines,
		width: Math.ceil(longest * LETTER) + 2 * PADDING,
		height: (lines.length + moreLines) * LINE + (moreLines ? 2 : 0) * PADDING,
	};
}

/** Breaks a text into lines of at most so many letters, if its words let it. */
function wrap(text: string, letters: number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/\s+/)) {
		const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
		if (lines.length > 0 && longer.length <= letters)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}

/** The data of an SVG path through the points that leaves and enters each of them level. */
function curve(points: readonly Point[]): string {
	const at = ({ x, y }: Point) => `${Math.round(x)},${Math.round(y)}`;
	return points
		.map((to, index) => {
			const from = points[index - 1];
			if (!from) return `M${at(to)}`;
			const x = (from.x + to.x) / 2;
			return `C${at({ x, y: from.y })} ${at({ x, y: to.y })} ${at(to)}`;
		})
		.join(" ");
}
