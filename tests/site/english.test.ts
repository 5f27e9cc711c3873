import { readFileSync } from "node:fs";
import { parse } from "node-html-parser";
import { describe, expect, test } from "vitest";
import { LOCALES } from "../../src/tools/language/locales.ts";
import { builtPages } from "./built-site.ts";
import { englishWord, pageTexts } from "./english.ts";

const norwegian = builtPages.filter(({ path }) => path.startsWith("/nb/"));

test("there are Norwegian pages to read", () => {
	expect(norwegian.length).toBeGreaterThan(8);
});

describe.each(norwegian)("$path", ({ path }) => {
	test("has no English sentence", () => {
		const file = `dist${path}index.html`;
		const texts = pageTexts(parse(readFileSync(file, "utf8")), "nb");
		expect(texts.length).toBeGreaterThan(20);
		const english = texts.flatMap((text) => {
			const word = englishWord(text);
			return word ? [`"${word}" in: ${text.slice(0, 160)}`] : [];
		});
		expect([...new Set(english)]).toEqual([]);
	});
});

test("every string is translated", () => {
	const [en, nb] = ["en", "nb"].map(
		(lang): Record<string, string> =>
			JSON.parse(readFileSync(`src/content/i18n/${lang}.json`, "utf8")),
	);
	expect(Object.keys(nb ?? {})).toEqual(Object.keys(en ?? {}));
	const names = ["CRM", "PowerOffice"];
	const same = Object.entries(en ?? {}).filter(
		([key, text]) => nb?.[key] === text && !names.includes(text),
	);
	expect(same).toEqual([]);
	const placeholders = (text = "") => text.match(/\{+[^}]+\}+/g)?.sort() ?? [];
	for (const [key, text] of Object.entries(en ?? {}))
		expect([key, placeholders(nb?.[key])]).toEqual([key, placeholders(text)]);
});

test.each([
	["Copy the whole Client Key from PowerOffice.", true],
	["Select an account.", true],
	["Show more", true],
	["Not sure? Ask a colleague.", true],
	["Klikk Meny (Menu) og så Innstillinger (Settings).", false],
	["Enter your API key (skriv inn API-nøkkelen)", false],
	["Et vunnet salg (closed/won) i HubSpot.", false],
	["Skriv til support@sesam.io. De to er én.", false],
	["For hver rad i filen, til og fra", false],
])("%s", (text, isEnglish) => {
	expect(englishWord(text) !== undefined).toBe(isEnglish);
});

test.each([
	["<p>Hei <b>the end</b></p>", ["Hei", "the end"]],
	['<button aria-label="Close"></button>', ["Close"]],
	['<p lang="en">Read it</p>', []],
	[
		`<astro-island props='{"s":[0,{"a":[0,"Copy this"],"k":[0,"not-sure"]}]}'></astro-island>`,
		["Copy this"],
	],
	['<meta name="description" content="What it is">', ["What it is"]],
	["<code>the code</code>", []],
])("the texts of %s", (html, texts) => {
	expect(pageTexts(parse(`<html lang="nb">${html}</html>`), "nb")).toEqual(
		texts,
	);
	expect(LOCALES.length).toBeGreaterThan(1);
});
