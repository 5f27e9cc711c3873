import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { translationUnits } from "../../src/build/translation-units.ts";
import {
	glossaryProblems,
	glossarySchema,
} from "../../src/tools/language/glossary.ts";
import { LOCALES } from "../../src/tools/language/locales.ts";

const glossary = glossarySchema.parse(
	parse(readFileSync("src/content/glossary.yaml", "utf8")),
);
const norwegian = LOCALES.find(({ lang }) => lang === "nb");

test("every Norwegian text keeps to the glossary", () => {
	const units = norwegian ? [...translationUnits(norwegian)] : [];
	expect(units.length).toBeGreaterThan(100);
	const problems = units.flatMap(([unit, text]) =>
		glossaryProblems(text, glossary).map((problem) => `${unit} ${problem}`),
	);
	expect(problems).toEqual([]);
});

test.each<[text: string, problem: string | undefined]>([
	["Klikk **Meny** (Menu).", undefined],
	["Klikk **Menu**.", 'uses "Menu" without its Norwegian label'],
	["Klikk **Menu** og så **Meny** (Menu).", 'uses "Menu" without'],
	["**Full Sync** (full synkronisering) er på.", undefined],
	["Feltet full synkronisering (Full Sync) er på.", undefined],
	["**Full Sync** er på.", 'uses "Full Sync" without its meaning'],
	["Full Sync er på. Full Sync (full synkronisering).", 'uses "Full Sync"'],
	["**Full Sync** (full synkronisering), så Full Sync igjen.", undefined],
	["**Fakturainnstillinger** (Invoice Settings)", undefined],
	["Kopier klientnøkkelen din (Client Key).", undefined],
	["[Full Sync](/how/#full-sync) (full synkronisering) er på.", undefined],
	["Vi synker kontakter.", 'says "synker". Write synkronisere'],
	["Send en email til oss.", 'says "email". Write e-post'],
	["Skriv til support@email.no i dag.", undefined],
	["En deal er closed/won.", 'says "deal"'],
	["Duplikater finnes.", 'says "Duplikater". Write dublett'],
	["Vil De gå videre?", 'says "De"'],
	["De to nøklene.", undefined],
	["Kontaktpersonen har en e-post.", undefined],
])("%s", (text, problem) => {
	const problems = glossaryProblems(text, glossary);
	if (problem === undefined) expect(problems).toEqual([]);
	else expect(problems).toContainEqual(expect.stringContaining(problem));
});
