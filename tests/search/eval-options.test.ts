import { expect, test } from "vitest";
import { evalOptions } from "./eval-options.ts";

const USUAL = {
	file: "tests/search/queries.tsv",
	from: "en",
	minRecall1: 0,
	minRecall3: 0,
	maxZero: 100,
};

test.each([
	["nothing", [], {}, {}],
	["a file", ["a.tsv"], {}, { file: "a.tsv" }],
	[
		"options",
		["a.tsv", "--from", "nb", "--min-recall1", "75", "--max-zero=3%"],
		{},
		{ file: "a.tsv", from: "nb", minRecall1: 75, maxZero: 3 },
	],
	[
		"options that npm kept for itself",
		["a.tsv", "nb", "75", "90", "3"],
		{
			npm_config_from: "true",
			npm_config_min_recall1: "true",
			npm_config_min_recall3: "true",
			npm_config_max_zero: "true",
		},
		{ file: "a.tsv", from: "nb", minRecall1: 75, minRecall3: 90, maxZero: 3 },
	],
	[
		"an option that npm kept with its value",
		[],
		{ npm_config_max_zero: "3", npm_config_from: "nb" },
		{ from: "nb", maxZero: 3 },
	],
] as const)("reads %s", (_, args, env, expected) => {
	expect(evalOptions(args, env)).toEqual({ ...USUAL, ...expected });
});

test.each([
	["a language that is none", ["--from", "sv"], /--from is en or nb, not sv/],
	[
		"a limit that is none",
		["--min-recall1", "many"],
		/--min-recall1 is a perc/,
	],
	["an unknown option", ["--most", "3"], /--most/],
])("refuses %s", (_, args, message) => {
	expect(() => evalOptions(args, {})).toThrow(message);
});
