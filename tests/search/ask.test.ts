import { expect, test } from "vitest";
import { ask, type Index } from "../../src/search/ask.ts";
import { readLexicon } from "../../src/search/lexicon.ts";
import type { SearchRecord } from "../../src/search/record.ts";

const record = (
	kind: SearchRecord["kind"],
	url: string,
	title: string,
	text: string,
): SearchRecord => ({ kind, url, title, page: title, language: "en", text });

const RECORDS = [
	record(
		"page",
		"/how/#products",
		"Products",
		"Products are sent, active or not.",
	),
	record(
		"answer",
		"/products/",
		"Why is my product not in sync?",
		"No account is selected.",
	),
	record(
		"troubleshooter",
		"/troubleshoot/p/#p.off",
		"Sync is off",
		"Products are not sent.",
	),
	record("answer", "/key/", "Get your key", "Create the key, then paste it."),
];

/** Finds every record that has all words of a phrase, in the order above. */
const INDEX: Index = {
	size: RECORDS.length,
	find: async (phrase) =>
		RECORDS.filter(({ title, text }) =>
			phrase
				.toLowerCase()
				.split(" ")
				.every((word) => `${title} ${text}`.toLowerCase().includes(word)),
		).map(({ url }) => url),
	record: (id) => RECORDS.find(({ url }) => url === id) as SearchRecord,
};

const LEXICON = readLexicon(
	{
		en: {
			stopWords: ["is", "my", "the"],
			concepts: { product: ["product", "goods"] },
			weak: [],
		},
	},
	"en",
	RECORDS.flatMap(({ title, text }) => [title, text]),
);

const urls = async (query: string) =>
	(await ask(query, LEXICON, INDEX)).records.map(({ url }) => url);

test("a question's own page goes before a section that has the word too", async () => {
	expect((await urls("product"))[0]).toBe("/products/");
	expect((await urls("goods"))[0]).toBe("/products/");
});

test("a word that nothing has does not empty the list", async () => {
	expect(await urls("unheardof key")).toEqual(["/key/"]);
});

test("nothing is found for what nothing has", async () => {
	expect(await urls("unheardof")).toEqual([]);
	expect(await urls("")).toEqual([]);
});

test("the words to be marked are those that were searched", async () => {
	const { sought, corrections } = await ask("the godos", LEXICON, INDEX);
	expect(sought).toEqual(["goods", "product"]);
	expect(corrections).toEqual([{ from: "godos", to: "goods" }]);
});
