import { readFileSync } from "node:fs";
import type { HTMLElement } from "node-html-parser";
import { describe, expect, test } from "vitest";
import {
	LOCALES,
	pagePath,
	TRANSLATIONS,
} from "../../src/tools/language/locales.ts";
import { builtPage, builtPages, pathOf, structuredData } from "./built-site.ts";

/** Pages that only authors read are in English alone. */
const pages = builtPages
	.map(({ path }) => path)
	.filter((path) => path.endsWith("/") && !path.startsWith("/authors/"));
const own = pages.filter(
	(path) => !TRANSLATIONS.some(({ folder }) => path.startsWith(`/${folder}/`)),
);

const main = (path: string): HTMLElement => {
	const element = builtPage(path).document.querySelector("main");
	if (!element) throw new Error(`${path} has no main part.`);
	return element;
};

const attributes = (path: string, selector: string, name: string): string[] =>
	main(path)
		.querySelectorAll(selector)
		.map((element) => element.getAttribute(name) ?? "");

/** The links of a page's text, those to the site itself without the language folder. */
const links = (path: string, folder = "") =>
	attributes(path, "a[href]:not([data-language])", "href")
		.map(pathOf)
		.map((href) =>
			folder ? href.replace(new RegExp(`^/${folder}/`), "/") : href,
		);

describe.each(TRANSLATIONS)("$label", ({ folder, lang, openGraph }) => {
	test("has the same pages", () => {
		const translated = pages.filter((path) => path.startsWith(`/${folder}/`));
		expect(own.length).toBeGreaterThan(8);
		expect(translated.map((path) => path.slice(folder.length + 1))).toEqual(
			own,
		);
	});

	describe.each(own)("%s", (path) => {
		const other = `/${folder}${path}`;

		test("has the same headings, by their ids and levels", () => {
			const headings = (of: string) =>
				main(of)
					.querySelectorAll("h1, h2, h3, h4")
					.map(({ tagName, id }) => `${tagName} ${id}`);
			expect(headings(other)).toEqual(headings(path));
		});

		test("has the same links", () => {
			expect(links(other, folder)).toEqual(links(path));
		});

		test("has the same pictures, steps, tables and tools", () => {
			const parts = (of: string) => ({
				pictures: attributes(of, "img", "src").map((src) =>
					src.replace(`-${folder}.`, "."),
				),
				...Object.fromEntries(
					["ol > li", "ul > li", "tr", "dt", "button", "input", "details"].map(
						(selector) => [
							selector,
							main(of).querySelectorAll(selector).length,
						],
					),
				),
				tools: attributes(of, "astro-island", "component-url"),
			});
			expect(parts(other)).toEqual(parts(path));
		});

		test("says its language, and each names the other", () => {
			const { document } = builtPage(other);
			expect(document.querySelector("html")?.getAttribute("lang")).toBe(lang);
			const meta = (property: string) =>
				document
					.querySelector(`meta[property="${property}"]`)
					?.getAttribute("content");
			expect(meta("og:locale")).toBe(openGraph);
			expect(meta("og:locale:alternate")).toBe(LOCALES[0]?.openGraph);
			for (const side of [path, other]) {
				const alternates = builtPage(side)
					.document.querySelectorAll('link[rel="alternate"][hreflang]')
					.map((link) => [
						link.getAttribute("hreflang"),
						pathOf(new URL(link.getAttribute("href") ?? "").pathname),
					]);
				expect(alternates).toEqual(
					expect.arrayContaining([
						["en", path],
						[lang, other],
						["x-default", path],
					]),
				);
			}
		});

		test("has its structured data in its own language", () => {
			const shape = (of: string) =>
				structuredData(builtPage(of)).map((data) => [
					data["@type"],
					Object.keys(data),
				]);
			expect(shape(other)).toEqual(shape(path));
			for (const data of structuredData(builtPage(other)))
				expect(data["inLanguage"]).toBe(lang);
		});
	});
});

test("the sitemap tells which pages are translations of each other", () => {
	const sitemap = readFileSync("dist/sitemap-0.xml", "utf8");
	const urls = sitemap.match(/<url>.*?<\/url>/gs) ?? [];
	expect(urls).toHaveLength(pages.length);
	for (const url of urls)
		for (const { lang } of LOCALES) expect(url).toContain(`hreflang="${lang}"`);
});

test("the page for addresses that do not exist speaks every language, and names no translation of itself", () => {
	const { document } = builtPage("/404.html");
	expect(
		document
			.querySelectorAll("main section[lang]")
			.map((section) => section.getAttribute("lang")),
	).toEqual(LOCALES.map(({ lang }) => lang));
	expect(document.querySelectorAll('link[rel="alternate"]')).toEqual([]);
	expect(pagePath("404")).toBe("/");
});
