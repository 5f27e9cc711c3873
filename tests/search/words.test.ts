import { expect, test } from "vitest";
import { phraseKey, stem, wordsOf } from "../../src/search/words.ts";

test.each([
	["small letters, no signs", "Client Key!", ["client", "key"]],
	[
		"what does not work says not",
		"I can't, won’t, cannot",
		["i", "not", "not", "not"],
	],
	[
		"Norwegian letters by their base letter",
		"Klientnøkkel på ærlig",
		["klientnokkel", "pa", "aerlig"],
	],
	["an owner's s is no letter", "customer's", ["customer"]],
	["a hyphen parts words", "e-post closed/won", ["e", "post", "closed", "won"]],
	["nothing but signs", "?! …", []],
	["mark-up is words", "<b>key</b>", ["b", "key", "b"]],
])("%s", (_, text, words) => {
	expect(wordsOf(text)).toEqual(words);
});

test.each([
	["products", "product"],
	["companies", "company"],
	["synced", "syncing"],
	["keys", "key"],
	["produktene", "produkt"],
	["kundene", "kunde"],
	["nokkelen", "nokkel"],
])("%s and %s have one stem", (one, other) => {
	expect(stem(one)).toBe(stem(other));
});

test.each([["po"], ["109b9cac"], ["crm"]])("%s is its own stem", (word) => {
	expect(stem(word)).toBe(word);
});

test("a phrase is known by the stems of its words", () => {
	expect(phraseKey(["client", "keys"])).toBe(phraseKey(["clients", "key"]));
});
