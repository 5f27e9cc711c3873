import { expect, test } from "vitest";
import { excerpt, mark, type Piece } from "../../src/search/excerpt.ts";
import { groups } from "../../src/search/groups.ts";
import { nearest } from "../../src/search/nearest.ts";
import { parseRecent, remember } from "../../src/search/recent.ts";
import type { SearchRecord } from "../../src/search/record.ts";

const shown = (pieces: readonly Piece[]) =>
	pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join("");

test.each([
	[
		"other forms of a word",
		"Companies and a company",
		["company"],
		"[Companies] and a [company]",
	],
	["the beginning of a word", "Products", ["prod"], "[Products]"],
	["not two letters only", "Products", ["pr"], "Products"],
	["Norwegian letters", "Klientnøkkelen", ["klientnokkel"], "[Klientnøkkelen]"],
	["mark-up stays text", "<b>key</b>", ["key"], "<b>[key]</b>"],
	["nothing", "", ["key"], ""],
])("marks %s", (_, text, sought, expected) => {
	expect(shown(mark(text, sought))).toBe(expected);
});

const LONG = `${"Nothing to see here. ".repeat(20)}The account is selected by hand.${" More of the same.".repeat(20)}`;

test("an excerpt shows where the words are, and where something is left out", () => {
	const text = shown(excerpt(LONG, ["account", "selected"]));
	expect(text).toMatch(/^… /);
	expect(text).toMatch(/ …$/);
	expect(text).toContain("[account] is [selected]");
	expect(text.length).toBeLessThan(180);
});

test("an excerpt without the words is the beginning; a short text is all of it", () => {
	expect(shown(excerpt(LONG, ["zebra"]))).toMatch(/^Nothing to see/);
	expect(shown(excerpt("Short.", ["zebra"]))).toBe("Short.");
});

test("the nearest titles share letters", () => {
	const titles = [
		"Where is the key?",
		"What is merged?",
		"Who can add it?",
	].map((title) => ({ title }));
	expect(nearest("mergning", titles, 1)).toEqual([
		{ title: "What is merged?" },
	]);
	expect(nearest("", titles, 2)).toHaveLength(2);
});

const record = (kind: SearchRecord["kind"], url: string): SearchRecord => ({
	kind,
	url,
	title: "",
	page: "",
	language: "en",
	text: "",
});

test("the best result's group comes first", () => {
	const found = groups(
		[
			record("page", "a"),
			record("answer", "b"),
			record("page", "c"),
			record("answer", "d"),
		],
		3,
	);
	expect(
		found.map(({ kind, records }) => [kind, records.map(({ url }) => url)]),
	).toEqual([
		["page", ["a", "c"]],
		["answer", ["b"]],
	]);
});

test.each([
	["puts the newest first", ["a"], "b", ["b", "a"]],
	["keeps one of each, however written", ["a", "B"], "b", ["b", "a"]],
	["keeps no empty search", ["a"], "  ", ["a"]],
	["keeps five", ["1", "2", "3", "4", "5"], "6", ["6", "1", "2", "3", "4"]],
])("remembering %s", (_, list, query, expected) => {
	expect(remember(list, query)).toEqual(expected);
});

test.each([
	["nothing", null, []],
	["broken", "{", []],
	["not a list", '{"a":1}', []],
	["other things than texts", '["a",1,null]', ["a"]],
	["too many", '["1","2","3","4","5","6"]', ["1", "2", "3", "4", "5"]],
])("stored searches: %s", (_, stored, expected) => {
	expect(parseRecent(stored)).toEqual(expected);
});
