import { expect, test } from "vitest";
import { readLexicon } from "../../src/search/lexicon.ts";
import { knowsAll, understand } from "../../src/search/understand.ts";

const LANGUAGES = {
	en: {
		stopWords: ["the", "my", "is", "to", "why"],
		concepts: {
			"client-key": ["client key", "api key", "access token"],
			product: ["product", "item", "goods"],
			problem: ["not", "missing"],
			support: ["get help", "talk to someone"],
			ghost: ["spectre"],
		},
		weak: ["problem"],
	},
	nb: {
		stopWords: ["hvor", "er"],
		concepts: {
			"client-key": ["klientnøkkel"],
			product: ["vare", "varer"],
			problem: ["ikke"],
		},
		weak: [],
	},
};

const ENGLISH = readLexicon(LANGUAGES, "en", [
	"Get your client key",
	"The API key goes into Sesam Talk",
	"Products are not in sync: an item is missing",
	"Get help",
]);

const read = (query: string) => {
	const { terms, corrections, isForeign } = understand(query, ENGLISH);
	return {
		terms: terms.map(({ words }) => words.join(" ")),
		phrases: terms.map(({ phrases }) => phrases.map(({ text }) => text)),
		corrections: corrections.map(({ from, to }) => `${from}>${to}`),
		isForeign,
	};
};

test.each([
	[
		"leaves out words that say nothing",
		"why is my product missing",
		["product", "missing"],
	],
	["takes phrases together", "access token", ["access token"]],
	[
		"takes phrases with words that say nothing in them",
		"talk someone",
		["talk someone"],
	],
	["keeps a query of such words only", "why is", ["why", "is"]],
	["mends words", "prodcuts", ["products"]],
	["cuts compounds", "clientkey", ["client key"]],
	["keeps what it does not know", "zzzzzzzz product", ["zzzzzzzz", "product"]],
	["says a thing once", "product products", ["products"]],
	["has nothing to say to nothing", " ", []],
])("%s", (_, query, terms) => {
	expect(read(query).terms).toEqual(terms);
});

test.each([
	[
		"its own word first, then those that mean the same",
		"item",
		["item", "product"],
	],
	["only what the index has", "goods", ["product", "item"]],
	["words of another language", "varer", ["product", "item"]],
	["the beginning of a word", "klientn", ["client key", "api key"]],
	["letters of a foreign keyboard", "klientnokkel", ["client key", "api key"]],
	["an unknown word as it is", "zzzzzzzz", ["zzzzzzzz"]],
])("searches %s", (_, query, phrases) => {
	expect(read(query).phrases).toEqual([phrases]);
});

test("tells what was corrected", () => {
	expect(read("misssing prodcut").corrections).toEqual([
		"misssing>missing",
		"prodcut>product",
	]);
	expect(read("missing product").corrections).toEqual([]);
});

test.each([
	["product missing", false],
	["hvor er varer", true],
	["zzzzzzzz", false],
])("%s is foreign: %s", (query, isForeign) => {
	expect(read(query).isForeign).toBe(isForeign);
});

test("what nearly every question has counts less", () => {
	const { terms } = understand("product missing", ENGLISH);
	const [product, missing] = terms;
	expect(product?.weight).toBe(1);
	expect(missing?.weight).toBeLessThan(1);
});

const ONLY_ENGLISH = readLexicon({ en: LANGUAGES.en }, "en", ["Get a keyring"]);

test.each([
	["why is my keyring", true],
	["get the key", true],
	["key get", false],
	["klientnøkkel", false],
	["", true],
])("%s is all known to English alone: %s", (query, known) => {
	expect(knowsAll(query, ONLY_ENGLISH)).toBe(known);
});
