import { expect, test } from "vitest";
import { siteHref } from "../../src/tools/richtext/href.ts";

const nb = { base: "/", locale: "nb" };

test.each([
	["a page at the root", "/help/", { base: "/" }, "/help/"],
	["a page under a base path", "/help/", { base: "/guide/" }, "/guide/help/"],
	[
		"a base without its last slash",
		"/help/",
		{ base: "/guide" },
		"/guide/help/",
	],
	["a page in another language", "/help/#mail", nb, "/nb/help/#mail"],
	["the home page in another language", "/", nb, "/nb/"],
	["a file is shared by all languages", "/images/a.svg", nb, "/images/a.svg"],
	["a page with a query", "/search/?q=a.b", nb, "/nb/search/?q=a.b"],
	["another site", "https://poweroffice.no", nb, "https://poweroffice.no"],
	["another site without a scheme", "//example.com/", nb, "//example.com/"],
	["mail", "mailto:support@sesam.io", nb, "mailto:support@sesam.io"],
	["an anchor of this page", "#steps", nb, "#steps"],
])("%s", (_, href, root, expected) => {
	expect(siteHref(href, root)).toBe(expected);
});
