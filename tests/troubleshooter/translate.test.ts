import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { treesIn } from "../../src/build/tree-files.ts";
import { TRANSLATIONS } from "../../src/tools/language/locales.ts";
import {
	formatProblems,
	readTrees,
} from "../../src/tools/troubleshooter/read.ts";
import { readWords } from "../../src/tools/troubleshooter/read-words.ts";
import type { Tree } from "../../src/tools/troubleshooter/schema.ts";
import {
	translateTree,
	wordProblems,
	wordsOf,
} from "../../src/tools/troubleshooter/translate.ts";
import { fixture, KNOWN } from "./fixtures.ts";

const FOLDER = "nb";
const WORDS = readFileSync("tests/troubleshooter/words/sound.yaml", "utf8");
const { trees } = readTrees([fixture("sound")], KNOWN);
const TREE = trees["sound"] as Tree;

const read = (text: string) =>
	readWords(trees, [{ path: `${FOLDER}/sound.yaml`, text }], KNOWN);

const MISSING = "is missing, but the tree has it. Add its words.";
const SURPLUS = "the tree has nothing of this name. Delete or rename it.";

test.each<
	[
		flaw: string,
		from: string | RegExp,
		to: string,
		where: string,
		message: string,
	]
>([
	[
		"an answer without words",
		/ {6}not-sure:\n.*\n.*\n/,
		"",
		"questions.second.answers.not-sure",
		MISSING,
	],
	[
		"a question under another name",
		"second:",
		"other:",
		"questions.second",
		MISSING,
	],
	[
		"words of no answer",
		"      no:\n        label: Nei\n        summary: Innst",
		"      maybe: { label: Kanskje, summary: Kanskje. }\n      no:\n        label: Nei\n        summary: Innst",
		"questions.second.answers.maybe",
		SURPLUS,
	],
	[
		"an outcome without words",
		/\n {2}setting-off:(\n {4}.*)+/,
		"",
		"outcomes.setting-off",
		MISSING,
	],
	["a missing help", /\n {4}help: \|\n.*/, "", "questions.first.help", MISSING],
	[
		"a help the tree does not have",
		"på?\n",
		"på?\n    help: Se etter.\n",
		"questions.second.help",
		SURPLUS,
	],
	[
		"a missing link",
		/\n {4}links:\n.*\(\/how\/\)"/,
		"",
		"outcomes.no-account.links",
		MISSING,
	],
	[
		"one link too many",
		'(/how/)"\n',
		'(/how/)"\n      - "[Mer](/how/)"\n',
		"outcomes.no-account.links.1",
		SURPLUS,
	],
	[
		"a link to another place",
		"(/how/)",
		"(/how/#timing)",
		"outcomes.no-account.links.0",
		"links to /how/#timing, but the tree's own text links to /how/. Use the same links.",
	],
	[
		"a fix where the tree has only a procedure",
		"Feltet er tomt.",
		"Feltet er tomt.\n    fix: Velg en.",
		"outcomes.no-account.fix",
		SURPLUS,
	],
	[
		"a target, which only the tree has",
		"label: Ja\n",
		"label: Ja\n        to: second\n",
		"questions.first.answers.yes",
		"unknown: to. Correct or delete it.",
	],
	[
		"an empty text",
		"Slå den på.",
		"",
		"outcomes.setting-off.fix",
		"is empty. Fill it in or delete it.",
	],
	[
		"a key that stands there twice",
		"title: Produkter mangler\n",
		"title: Produkter mangler\ntitle: Igjen\n",
		"line 2",
		"the key stands there a second time. Rename or delete one.",
	],
	[
		"HTML",
		"Slå den på.",
		"Slå den <b>på</b>.",
		"setting-off",
		'"html" is not allowed in this text. Use paragraphs, lists, **bold**, *emphasis*, `code` and [links](/page/).',
	],
	[
		"two answers that read the same",
		"label: Jeg er ikke sikker",
		"label: Nei",
		"second",
		'two answers have the label "nei". Word them so that a reader can tell them apart.',
	],
])("%s", (_, from, to, where, message) => {
	const text = WORDS.replace(from, to);
	expect(text).not.toBe(WORDS);
	expect(read(text).problems).toContainEqual({
		path: "nb/sound.yaml",
		where,
		message,
	});
});

test("words that fit change the words and nothing else", () => {
	const { trees: translated, problems } = read(WORDS);
	expect(problems).toEqual([]);
	const tree = translated["sound"] as Tree;
	expect(tree.title).toBe("Produkter mangler");
	expect(tree.questions["first"]?.answers[0]).toEqual({
		id: "yes",
		label: "Ja",
		summary: "Det er valgt en konto.",
		to: "second",
		rulesOut: ["no-account"],
	});
	expect(tree.outcomes?.["no-account"]?.fix).toMatchObject({
		procedure: "select-account",
		picture: "accounts",
	});
	expect(tree.outcomes?.["setting-off"]?.fix?.text).toBe("Slå den på.");
	expect(translateTree(tree, wordsOf(TREE))).toEqual(TREE);
});

test("a tree's own words fit it", () => {
	expect(wordProblems(TREE, wordsOf(TREE))).toEqual([]);
});

test("a file that belongs to no tree is named", () => {
	const files = [{ path: "nb/other.yaml", text: WORDS }];
	expect(formatProblems(readWords(trees, files, KNOWN).problems)).toBe(
		"nb/other.yaml: there is no tree of this name. Delete or rename the file.",
	);
});

test("a tree without a file stays as it was written", () => {
	expect(readWords(trees, [], KNOWN)).toEqual({ trees, problems: [] });
});

test.each(TRANSLATIONS)(
	"the words of $label fit the guide's trees",
	({ folder }) => {
		const own = treesIn(undefined).trees;
		const { trees: translated, problems } = treesIn(folder);
		expect(formatProblems(problems)).toBe("");
		expect(Object.keys(translated)).toEqual(Object.keys(own));
	},
);
