import { expect, test } from "vitest";
import { splitCompound } from "../../src/search/compounds.ts";

const KNOWN = new Set([
	"kunde",
	"nokkel",
	"salg",
	"konto",
	"client",
	"key",
	"kontakt",
	"person",
	"liste",
]);

test.each([
	["two words", "kundenokkel", ["kunde", "nokkel"]],
	["with an s between", "salgskonto", ["salg", "konto"]],
	["three words", "kontaktpersonliste", ["kontakt", "person", "liste"]],
	["English words without the space", "clientkey", ["client", "key"]],
	["a rest that is no word", "kundexyz", undefined],
	["a word that is none", "fisk", undefined],
	["a part that is too short", "kontoa", undefined],
	["nothing", "", undefined],
])("%s: %s", (_, word, parts) => {
	expect(splitCompound(word, (part) => KNOWN.has(part))).toEqual(parts);
});
