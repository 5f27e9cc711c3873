import { describe, expect, test } from "vitest";
import {
	anchorOf,
	answersFrom,
	earlierAnswers,
	searchOf,
	searchWith,
} from "../../src/tools/troubleshooter/link.ts";

describe("answersFrom", () => {
	test.each([
		["nothing", "", {}, undefined],
		["an answer", "?tree.deal-won=yes", { "deal-won": "yes" }, undefined],
		["a question shown again", "?tree.a=yes&tree=a", { a: "yes" }, "a"],
		[
			"other parameters",
			"?utm=mail&tree.a=yes&other.b=no",
			{ a: "yes" },
			undefined,
		],
		["a tree whose name begins alike", "?tree-two.a=yes", {}, undefined],
		[
			"an answer given twice: the last",
			"?tree.a=yes&tree.a=no",
			{ a: "no" },
			undefined,
		],
		["escaped characters", "?tree.a=%26%20x", { a: "& x" }, undefined],
		["broken escapes", "?tree.a=%E0%A4%A", { a: "�%A" }, undefined],
	])("%s", (_, search, given, at) => {
		expect(answersFrom(search, "tree")).toEqual({ given, at });
	});

	test("a name that JavaScript gives a meaning stays a name", () => {
		const { given } = answersFrom("?tree.__proto__=x", "tree");
		expect(Object.keys(given)).toEqual(["__proto__"]);
	});
});

describe("earlierAnswers", () => {
	test.each([
		["nothing", "", []],
		[
			"those of other trees, in order",
			"?start.s=x&tree.a=yes&more.b=no",
			["start.s=x", "more.b=no"],
		],
		["no parameters without a node", "?utm=mail&start=s&.x=1&y.=2", []],
	])("%s", (_, search, expected) => {
		expect(
			earlierAnswers(search, "tree").map(
				({ tree, node, answer }) => `${tree}.${node}=${answer}`,
			),
		).toEqual(expected);
	});
});

describe("searchWith", () => {
	test.each([
		["no answers", "", {}, undefined, ""],
		["answers", "", { a: "yes", b: "no" }, undefined, "?tree.a=yes&tree.b=no"],
		["a question shown again", "", { a: "yes" }, "a", "?tree.a=yes&tree=a"],
		[
			"replaces its own",
			"?tree.a=no&tree.c=x&tree=a",
			{ a: "yes" },
			undefined,
			"?tree.a=yes",
		],
		[
			"leaves the others",
			"?utm=mail&other.b=no&tree.a=no",
			{},
			undefined,
			"?utm=mail&other.b=no",
		],
	])("%s", (_, search, given, at, expected) => {
		expect(searchWith(search, "tree", { given, at })).toBe(expected);
	});

	test("is read back as it was written", () => {
		const answers = { given: { a: "yes", "b-c": "no" }, at: "a" };
		expect(answersFrom(searchWith("?x=1", "tree", answers), "tree")).toEqual(
			answers,
		);
	});
});

test.each([
	["no answers", [], undefined, ""],
	[
		"answers of several trees, in order",
		["start.s=x", "tree.a=yes"],
		undefined,
		"?start.s=x&tree.a=yes",
	],
	[
		"a question shown again",
		["start.s=x"],
		{ tree: "start", node: "s" },
		"?start.s=x&start=s",
	],
])("searchOf: %s", (_, answers, again, expected) => {
	const placed = answers.map((text) => {
		const [tree = "", node = "", answer = ""] = text.split(/[.=]/);
		return { tree, node, answer };
	});
	expect(searchOf(placed, again)).toBe(expected);
});

test("the anchor of a tree is an id of its own", () => {
	expect(anchorOf("start")).toBe("troubleshooter-start");
});
