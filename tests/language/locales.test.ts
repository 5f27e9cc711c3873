import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
	folderOf,
	LOCALES,
	pagePath,
	TRANSLATIONS,
	withoutFolder,
} from "../../src/tools/language/locales.ts";

test.each([
	["help", undefined, "help", "/help/"],
	["nb/help", "nb", "help", "/help/"],
	[
		"nb/tools/duplicate-checker",
		"nb",
		"tools/duplicate-checker",
		"/tools/duplicate-checker/",
	],
	["nb", "nb", "index", "/"],
	["index", undefined, "index", "/"],
	["", undefined, "", "/"],
	["nbx/help", undefined, "nbx/help", "/nbx/help/"],
	["404", undefined, "404", "/"],
])("the page %s", (id, folder, without, path) => {
	expect(folderOf(id)).toBe(folder);
	expect(withoutFolder(id)).toBe(without);
	expect(pagePath(id)).toBe(path);
});

test("a path has a language folder too", () => {
	expect(folderOf("/nb/help/")).toBe("nb");
	expect(withoutFolder("/nb/help/")).toBe("/help/");
});

describe("a further language needs files of content only", () => {
	const code = globSync("src/**/*.{ts,tsx,astro}").concat("astro.config.mjs");

	test.each(TRANSLATIONS)("no code names $label", ({ folder, label }) => {
		const names = new RegExp(`["'\`/]${folder}["'\`/]|${label}`);
		const uses = code
			.filter((file) => !file.startsWith("src/content/"))
			.flatMap((file) =>
				readFileSync(file, "utf8")
					.replace(/\/\*.*?\*\/|\/\/.*$/gms, "")
					.split("\n")
					.filter((line) => names.test(line))
					.map((line) => `${file}: ${line.trim()}`),
			);
		expect(code.length).toBeGreaterThan(50);
		expect(uses).toEqual([]);
	});

	test("the first language is the one at the root", () => {
		expect(LOCALES.map(({ folder }) => folder === undefined)).toEqual(
			LOCALES.map((_, index) => index === 0),
		);
	});
});
