import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { findProblems } from "../../src/tools/troubleshooter/problems.ts";
import { fixture, problemsOf, sketch } from "./fixtures.ts";

const COMPLETE =
	"Every outcome says how to confirm the cause, what to do, how to verify it, and where to read more.";
const NOT_REACHED =
	"no answer leads here. Let an answer lead to it, or delete it.";

/** What is wrong in a fixture: in which node or place of the file, and the whole message. */
const RULES: Record<string, readonly (readonly [string, string])[]> = {
	sound: [],
	"ids-of-javascript": [],
	"missing-target": [
		[
			"second",
			'the answer "no" leads to "setting-of", which this tree does not have. Correct the id or add the node.',
		],
	],
	"unreachable-node": [["setting-off", NOT_REACHED]],
	cycle: [
		[
			"second",
			"goes in a circle: cycle.first > cycle.second > cycle.first. Let one of these answers lead elsewhere.",
		],
	],
	"cycle-through-a-jump": [
		[
			"second",
			"goes in a circle: cycle-through-a-jump.first > cycle-through-a-jump.second > cycle-through-a-jump.first. Let one of these answers lead elsewhere.",
		],
	],
	"question-without-answers": [["second", "has no answers. Add at least two."]],
	"question-with-one-answer": [
		[
			"second",
			"has only one answer, so it asks nothing. Add another, or let the answers that lead here lead on.",
		],
	],
	"question-without-a-way-on": [
		[
			"second",
			'leaves a reader who does not know without a way on. Add an answer with the id "not-sure", or `help` that says how to check.',
		],
	],
	"duplicate-node-id": [
		[
			"setting-off",
			'the id "setting-off" is there twice, as an id or an alias. Give each node its own.',
		],
	],
	"duplicate-alias": [
		[
			"second",
			'the id "second" is there twice, as an id or an alias. Give each node its own.',
		],
	],
	"duplicate-key": [
		["line 19", "the key stands there a second time. Rename or delete one."],
	],
	"duplicate-answer-id": [
		["second", 'two answers have the id or alias "no". Give each its own.'],
	],
	"duplicate-label": [
		[
			"second",
			'two answers have the label "no". Word them so that a reader can tell them apart.',
		],
	],
	"outcome-without-fix": [["setting-off", `has no \`fix\`. ${COMPLETE}`]],
	"outcome-without-proof": [
		["setting-off", `has no \`confirm\`. ${COMPLETE}`],
		["setting-off", `has no \`verify\`. ${COMPLETE}`],
		["setting-off", `has no \`links\`. ${COMPLETE}`],
	],
	"path-over-seven": [
		[
			"first",
			`asks up to 8 questions, and 7 is the most: ${["first", "second", "q3", "q4", "q5", "q6", "q7", "q8"].map((node) => `path-over-seven.${node}`).join(" > ")}. Ask less, or lead to an end sooner.`,
		],
	],
	"path-over-seven-by-a-jump": [
		[
			"first",
			`asks up to 9 questions, and 7 is the most: ${["first", "second", "q3", "q4", "q5", "q6", "q7"].map((node) => `path-over-seven-by-a-jump.${node}`).join(" > ")} > sound.first > sound.second. Ask less, or lead to an end sooner.`,
		],
	],
	"broken-page-link": [
		[
			"first",
			'links to "/hwo/", which is no page of this site. Correct the link; a page\'s path ends with a slash.',
		],
	],
	"broken-anchor": [
		[
			"setting-off",
			'links to "/how/#time", but no heading of that page has the id "time". Correct the link. Known: timing.',
		],
	],
	"anchor-without-page": [
		[
			"first",
			'links to "#timing" without a page, but a tree is shown on several. Write /page/#timing.',
		],
	],
	"list-entry-that-is-no-link": [
		[
			"no-account",
			'`links` holds "How syncing works", which is not a link. Write [Title](/page/).',
		],
	],
	"broken-picture": [
		[
			"first",
			'names the picture "acounts", which is not in src/content/pictures.yaml. Correct the id or add the picture. Known: accounts.',
		],
	],
	"broken-procedure": [
		[
			"no-account",
			'names the procedure "select-acount", which is not in src/content/procedures/. Correct the id or add the procedure. Known: select-account.',
		],
	],
	"html-in-a-text": [
		[
			"setting-off",
			'"html" is not allowed in this text. Use paragraphs, lists, **bold**, *emphasis*, `code` and [links](/page/).',
		],
	],
	"cause-of-two-paragraphs": [
		[
			"setting-off",
			"One paragraph is wanted here. Join the lines, without lists.",
		],
	],
	"unknown-tree": [
		[
			"second",
			'the answer "no" leads to the tree "constructor", which does not exist. Known: sound, unknown-tree.',
		],
	],
	"unknown-start": [
		[
			"",
			'starts at "constructor", which is not a question of this tree. Correct `start`.',
		],
	],
	"unknown-outcome-ruled-out": [
		[
			"first",
			'`rulesOut` of the answer "yes" names "no-acount", which is not another outcome of this tree. Correct the id.',
		],
	],
	"outcome-that-leads-to-itself": [
		[
			"no-account",
			'`next` names "no-account", which is not another outcome of this tree. Correct the id.',
		],
	],
	"unknown-answer-of-a-tool": [
		[
			"second",
			'its tool finds no "none". Known: shared-other-customer, shared-same-customer, shared-customer-unknown, missing-email, invalid-email, lookalike, shared-mailbox, unidentifiable, conflict, duplicate, merges, new.',
		],
		[
			"second",
			'the finding "missing-email" of its tool gives the answer "off", which this question does not have. Correct the id.',
		],
	],
	"unknown-tool": [
		[
			"questions.second.tool.name",
			'Invalid input: expected "duplicate-checker". Correct this value.',
		],
	],
	"id-in-capitals": [
		[
			"questions.Second",
			"An id is lower-case words joined by hyphens, like deal-won.",
		],
	],
	"id-of-a-prototype": [["__proto__", "this is no id. Choose another."]],
	"boolean-without-quotes": [
		[
			"questions.first.answers.1.id",
			"YAML takes false for a boolean. Put it in quotes.",
		],
	],
	"number-without-quotes": [
		[
			"questions.first.answers.0.label",
			"YAML takes 2 for a number. Put it in quotes.",
		],
	],
	"empty-value": [
		[
			"questions.second.answers.0.summary",
			"is empty. Fill it in or delete it.",
		],
	],
	"missing-key": [
		["questions.second.answers.0.summary", "is missing. Add it."],
	],
	"unknown-key": [
		["outcomes.setting-off", "unknown: confirmed. Correct or delete it."],
	],
	"target-of-no-kind": [
		[
			"questions.second.answers.0.to",
			"A target is the id of a node of this tree, or { tree: the-file-name-of-another-tree }. Correct this value.",
		],
	],
	"broken-yaml": [
		[
			"line 20",
			'Missing closing "quote at line 20, column 34. Correct the YAML.',
		],
	],
};

test("every fixture shows a rule", () => {
	const names = readdirSync("tests/troubleshooter/fixtures").map((file) =>
		file.replace(".yaml", ""),
	);
	expect(Object.keys(RULES).sort()).toEqual(names.sort());
});

test.each(Object.entries(RULES))("%s", (name, wrong) => {
	const { path } = fixture(name);
	const files = name === "sound" ? [name] : ["sound", name];
	expect(problemsOf(files.map(fixture))).toEqual(
		wrong.map(([where, message]) => [path, where, message]),
	);
});

test("all problems of all files come at once, in the order of the files", () => {
	const names = ["broken-yaml", "cycle", "broken-anchor", "unknown-key"];
	const problems = problemsOf(names.map(fixture));
	expect(problems.map(([path]) => path)).toEqual(
		names.map((name) => fixture(name).path),
	);
});

test("a circle through several trees is said once, where it closes", () => {
	const trees = sketch({
		one: ["a: x>@two y>end"],
		two: ["b: x>@three y>end"],
		three: ["c: x>@one y>end"],
	});
	const circles = findProblems(trees).filter(({ message }) =>
		message.startsWith("goes in a circle"),
	);
	expect(circles).toEqual([
		{
			tree: "three",
			node: "c",
			message:
				"goes in a circle: one.a > two.b > three.c > one.a. Let one of these answers lead elsewhere.",
		},
	]);
});
