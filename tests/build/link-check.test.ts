import { expect, test } from "vitest";
import { findBrokenLinks } from "../../src/build/link-check.ts";

const BASE = "/guide/";

function check(html: string) {
	const files = new Map([
		["index.html", html],
		["help/index.html", '<h2 id="mail">Mail</h2>'],
		["404.html", ""],
		["images/a.svg", ""],
	]);
	return findBrokenLinks(files, BASE).map(({ reason }) => reason);
}

test.each([
	["a page", '<a href="/guide/help/">', []],
	["an anchor", '<a href="/guide/help/#mail">', []],
	["a relative link", '<a href="help/#mail">', []],
	["the page's own anchor", '<h2 id="here"></h2><a href="#here">', []],
	["the top of the page", '<a href="#_top">', []],
	["another site", '<a href="https://poweroffice.no">', []],
	["mail", '<a href="mailto:support@sesam.io">', []],
	["a picture", '<img src="/guide/images/a.svg">', []],
	["a file", '<a href="/guide/404.html">', []],
	["a missing page", '<a href="/guide/nope/">', ["no such page or file"]],
	["a missing picture", '<img src="images/b.svg">', ["no such page or file"]],
	[
		"a missing anchor",
		'<a href="help/#post">',
		['no element there has the id "post"'],
	],
	["a link past the base path", '<a href="/help/">', ["is outside /guide/"]],
	[
		"a page without its last slash",
		'<a href="/guide/help">',
		["lacks the slash at its end"],
	],
	[
		"each broken link of a page, once",
		'<a href="x/">1</a><a href="x/">2</a><a href="y/">3</a>',
		["no such page or file", "no such page or file"],
	],
])("%s", (_, html, reasons) => {
	expect(check(html)).toEqual(reasons);
});

test("a broken link is told with its page", () => {
	const files = new Map([["a/index.html", '<a href="/b/">']]);
	expect(findBrokenLinks(files, "/")).toEqual([
		{ page: "a/index.html", link: "/b/", reason: "no such page or file" },
	]);
});
