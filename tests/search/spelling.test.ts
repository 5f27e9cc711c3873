import { expect, test } from "vitest";
import { correct } from "../../src/search/spelling.ts";

const KNOWN = [
	"contact",
	"content",
	"account",
	"product",
	"products",
	"poweroffice",
	"customer",
	"associated",
	"key",
	"kontaktperson",
];

test.each([
	["two letters swapped", "conatct", "contact"],
	["a letter missing", "acount", "account"],
	["a letter too many", "custommer", "customer"],
	["a letter wrong", "poweroffise", "poweroffice"],
	["the form that was typed", "prodcuts", "products"],
	["two slips in a long word", "asosiated", "associated"],
	["Norwegian too", "kontaktpreson", "kontaktperson"],
	["short words are left alone", "kay", undefined],
	["numbers are left alone", "109b9cad", undefined],
	["what is far from all words", "holiday", undefined],
	["two slips are too many for five letters", "cntat", undefined],
])("%s: %s", (_, word, expected) => {
	expect(correct(word, KNOWN)).toBe(expected);
});
