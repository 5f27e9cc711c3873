import { expect, test } from "vitest";
import { fuse, type TermResult } from "../../src/search/fuse.ts";
import { spread } from "../../src/search/spread.ts";

const term = (...lists: string[][]): TermResult => ({
	weight: 1,
	lists: lists.map((ids, place) => ({ phrase: `p${place}`, weight: 1, ids })),
});

const order = (
	terms: TermResult[],
	worth = (_id: string, _phrase: string) => 1,
) => fuse(terms, 100, worth).map(({ id }) => id);

test.each([
	["one list keeps its order", [term(["a", "b"])], ["a", "b"]],
	[
		"who answers both terms goes first",
		[term(["a", "c"]), term(["b", "c"])],
		["c", "a", "b"],
	],
	["an empty list takes nothing away", [term(["a"]), term([])], ["a"]],
	[
		"the best place counts, not the sum",
		[term(["a", "b"], ["b"], [])],
		["a", "b"],
	],
	[
		"a rare term counts more",
		[term(["a"]), term(["b", "x", "y", "z"])],
		["a", "b", "x", "y", "z"],
	],
	["nothing gives nothing", [], []],
])("%s", (_, terms, expected) => {
	expect(order(terms)).toEqual(expected);
});

test("a weight counts", () => {
	const weak = { ...term(["b"]), weight: 0.5 };
	expect(order([weak, term(["a"])])).toEqual(["a", "b"]);
});

test("what a record is worth counts", () => {
	expect(order([term(["a", "b"])], (id) => (id === "b" ? 2 : 1))).toEqual([
		"b",
		"a",
	]);
});

test("another page comes between pieces of one", () => {
	const fused = [
		{ id: "p#1", score: 10 },
		{ id: "p#2", score: 9.9 },
		{ id: "q", score: 9 },
	];
	const pageOf = (id: string) => id.replace(/#.*/, "");
	expect(spread(fused, pageOf).map(({ id }) => id)).toEqual([
		"p#1",
		"q",
		"p#2",
	]);
});
