import { describe, expect, test } from "vitest";
import {
	allPaths,
	countsOf,
	edgesFrom,
	findCycles,
	longestPath,
	nodeIds,
	placeKey,
	placeOf,
} from "../../src/tools/troubleshooter/graph.ts";
import { sketch } from "./fixtures.ts";

const ONE = { t: ["a: yes>end no>other"] };
const DIAMOND = {
	t: ["a: left>b right>c", "b: on>d out>end", "c: on>d", "d: yes>end no>other"],
};
const JUMP = {
	t: ["a: here>end there>@other"],
	other: ["b: x>c y>far", "c: x>far y>near"],
};

describe("every path from the start to an end", () => {
	test.each([
		["one question", ONE, ["a=yes > t.end", "a=no > t.other"]],
		[
			"two ways that meet again",
			DIAMOND,
			[
				"a=left > b=on > d=yes > t.end",
				"a=left > b=on > d=no > t.other",
				"a=left > b=out > t.end",
				"a=right > c=on > d=yes > t.end",
				"a=right > c=on > d=no > t.other",
			],
		],
		[
			"a jump into another tree",
			JUMP,
			[
				"a=here > t.end",
				"a=there > b=x > c=x > other.far",
				"a=there > b=x > c=y > other.near",
				"a=there > b=y > other.far",
			],
		],
	])("%s", (_, lines, paths) => {
		const found = allPaths("t", sketch(lines));
		expect(
			found.map(({ steps, end }) =>
				[...steps.map((s) => `${s.node}=${s.answer}`), placeKey(end)].join(
					" > ",
				),
			),
		).toEqual(paths);
	});
});

describe("the longest path", () => {
	test.each([
		["one question", ONE, ["t.a"]],
		["two ways that meet again", DIAMOND, ["t.a", "t.b", "t.d"]],
		["a jump into another tree", JUMP, ["t.a", "other.b", "other.c"]],
		["no such tree", {}, []],
	])("%s", (_, lines, places) => {
		expect(longestPath("t", sketch(lines)).map(placeKey)).toEqual(places);
	});

	test("takes linear time: 2^60 paths through 60 diamonds are no matter", () => {
		const steps = Array.from({ length: 60 }, (_, n) => [
			`a${n}: x>b${n} y>c${n}`,
			`b${n}: x>a${n + 1}`,
			`c${n}: x>a${n + 1}`,
		]).flat();
		expect(longestPath("t", sketch({ t: steps }))).toHaveLength(120);
	});
});

describe("circles", () => {
	test.each([
		["none", DIAMOND, []],
		["a question that leads to itself", { t: ["a: x>a y>end"] }, ["t.a"]],
		[
			"a circle behind the start",
			{ t: ["a: x>b", "b: x>c y>end", "c: x>b"] },
			["t.b > t.c"],
		],
		[
			"two circles",
			{ t: ["a: x>b y>c", "b: x>a y>end", "c: x>a y>end"] },
			["t.a > t.b", "t.a > t.c"],
		],
		[
			"a circle through another tree",
			{ t: ["a: x>@u y>end"], u: ["b: x>@t y>end"] },
			["t.a > u.b"],
		],
		[
			"a circle that no start leads to",
			{ t: ["a: x>end y>end", "b: x>c", "c: x>b"] },
			["t.b > t.c"],
		],
	])("%s", (_, lines, circles) => {
		const found = findCycles(sketch(lines));
		expect(found.map((cycle) => cycle.map(placeKey).join(" > "))).toEqual(
			circles,
		);
	});
});

describe("where a target is", () => {
	const trees = sketch(JUMP);
	test.each([
		["a node of the same tree", "end", { tree: "t", node: "end" }],
		["another tree's start", { tree: "other" }, { tree: "other", node: "b" }],
		["no such tree", { tree: "gone" }, { tree: "gone", node: "" }],
		[
			"a name that JavaScript knows",
			{ tree: "constructor" },
			{ tree: "constructor", node: "" },
		],
	])("%s", (_, target, place) => {
		expect(placeOf(target, "t", trees)).toEqual(place);
	});
});

test.each([
	["an end has no edges", "t", "end"],
	["nor has a node that is not there", "t", "constructor"],
	["nor a tree that is not there", "constructor", "name"],
])("%s", (_, tree, node) => {
	expect(edgesFrom({ tree, node }, sketch(JUMP))).toEqual([]);
});

test.each([
	["one question", ONE, { nodes: 3, edges: 2, paths: 2, longest: 1 }],
	["two ways", DIAMOND, { nodes: 6, edges: 7, paths: 5, longest: 3 }],
	["a jump", JUMP, { nodes: 2, edges: 2, paths: 4, longest: 3 }],
	["no such tree", {}, { nodes: 0, edges: 0, paths: 1, longest: 0 }],
])("counts: %s", (_, lines, counts) => {
	expect(countsOf("t", sketch(lines))).toEqual(counts);
});

test("nodes are questions, outcomes and handovers", () => {
	const handovers = { help: { heading: "Help", cause: "Help." } };
	const tree = { ...sketch(ONE)["t"], handovers } as Parameters<
		typeof nodeIds
	>[0];
	expect(nodeIds(tree)).toEqual(["a", "end", "other", "help"]);
});
