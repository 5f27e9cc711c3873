import { expect, test } from "vitest";
import { compileTree } from "../../src/tools/troubleshooter/compile.ts";
import { tell } from "../../src/tools/troubleshooter/told.ts";
import { sketch } from "./fixtures.ts";

const trees = sketch({
	start: ["symptom: slow>@engine gone>lost"],
	engine: ["hot: very>boiling little>fine"],
});
const engine = compileTree("engine", trees, {
	root: { base: "/" },
	version: "1",
	pictures: {},
	procedures: {},
	hrefOf: (tree) => `/${tree}/`,
});
const WORDS = {
	yes: "Yes",
	no: "No",
	solvedYes: "This solved it.",
	solvedNo: "This did not solve it.",
};

test.each([
	["an answer", "engine.hot=very", "hot?: very (very)"],
	[
		"an answer of the tree before",
		"start.symptom=slow",
		"symptom?: slow (slow)",
	],
	[
		"a cause that helped",
		"engine.boiling=yes",
		"boiling: Yes (This solved it.)",
	],
	[
		"a cause that did not",
		"engine.boiling=no",
		"boiling: No (This did not solve it.)",
	],
	["an answer that is gone", "engine.hot=gone", undefined],
	["a question that is gone", "engine.gone=very", undefined],
	["an answer that does not lead here", "start.symptom=gone", undefined],
	["a parameter that is no answer", "utm.source=mail", undefined],
	["a name of JavaScript", "start.constructor=name", undefined],
	["a tree with such a name", "constructor.name=length", undefined],
])("%s", (_, given, expected) => {
	const [tree = "", node = "", answer = ""] = given.split(/[.=]/);
	const told = tell([{ tree, node, answer }], engine, WORDS).map(
		({ question, label, summary }) => `${question}: ${label} (${summary})`,
	);
	expect(told).toEqual(expected === undefined ? [] : [expected]);
});
