import { describe, expect, test } from "vitest";
import {
	foldCustomerName,
	normalizeOrganisationNumber,
} from "../../src/tools/duplicates/customer.ts";

describe("the same customer by name", () => {
	test.each([
		["case", "Firma AS", "FIRMA as"],
		["space", "Berg  Bygg AS", " Berg Bygg\u00A0AS "],
		["no space", "Berg Bygg", "BergBygg"],
		["punctuation", "Berg-Hansen & Co.", "Berg Hansen, Co"],
		["a legal form or none", "Firma AS", "Firma"],
		["legal forms of other kinds", "Firma ENK", "Firma GmbH"],
		["dots in the legal form", "Firma A.S.", "Firma AS"],
		["a slash in the legal form", "Firma A/S", "Firma AS"],
		["a comma before the legal form", "Firma, Inc.", "Firma Ltd"],
		["brackets around the legal form", "Firma (ASA)", "Firma ANS"],
		["an apostrophe", "Ola's Bar", "Olas Bar"],
		["full-width letters", "Ｆｉｒｍａ ＡＳ", "Firma AS"],
		["decomposed letters", "A\u030Asgård", "Åsgård"],
		["characters of no width", "Fir\u200Bma", "Firma"],
	])("%s", (_, one, other) => {
		expect(foldCustomerName(one)).toBe(foldCustomerName(other));
		expect(foldCustomerName(one)).not.toBe("");
	});
});

describe("different customers", () => {
	test.each([
		["a legal form at the beginning", "AS Firma", "Firma"],
		["a legal form inside a word", "Lidas", "Lid"],
		["a place", "Firma AS Oslo", "Firma AS"],
		["æøå", "Sør", "Sor"],
		["a number", "Firma 1", "Firma 2"],
	])("%s", (_, one, other) => {
		expect(foldCustomerName(one)).not.toBe(foldCustomerName(other));
	});
});

test.each([
	["firma asa da", "firmaasa"],
	["AS", "as"],
	["DA ENK", "da"],
	["", ""],
	[" - ", ""],
	["n/a", ""],
	["Ikke oppgitt", ""],
	["Tom", "tom"],
])("%j folds to %j", (name, key) => {
	expect(foldCustomerName(name)).toBe(key);
});

test.each([
	["999999999", "999999999"],
	["999 999 999", "999999999"],
	["999.999.999", "999999999"],
	["NO 999 999 999 MVA", "999999999"],
	["no999999999mva", "999999999"],
	["Org.nr: 999 999 999", "999999999"],
	["999\u00A0999\u00A0999", "999999999"],
	["556677-8899", "5566778899"],
	["SE556677889901", "SE556677889901"],
	["", ""],
	["-", ""],
	["0", ""],
	["000000000", ""],
	["n/a", ""],
])("organisation number %j is %j", (text, expected) => {
	expect(normalizeOrganisationNumber(text)).toBe(expected);
});
