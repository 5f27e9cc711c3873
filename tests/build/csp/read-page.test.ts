import { expect, test } from "vitest";
import { readPage } from "../../../src/build/csp/read-page.ts";

const page = (head: string, body = "") =>
	`<!doctype html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

test.each([
	["a handler", page("", '<p onclick="go()">'), /onclick="go\(\)" on <p>/],
	[
		"a javascript: address",
		page("", '<a href=" JavaScript:go()">'),
		/JavaScript:go/,
	],
	[
		"a data: address",
		page("", '<img src="data:image/gif;base64,R0">'),
		/data:image/,
	],
	["a frame", page("", '<iframe src="/a/"></iframe>'), /<iframe>/],
	["a base", page('<base href="/x/">'), /<base>/],
	["an import map", page('<script type="importmap">{}</script>'), /importmap/],
	[
		"a script that writes",
		page("", "<script>document.write(1)</script>"),
		/make it a module/,
	],
	["no charset", "<html><head></head></html>", /no <meta charset>/],
	[
		"a handler in a template",
		page("", '<template><p onclick="go()"></template>'),
		/onclick/,
	],
])("%s is a problem", (_, html, problem) => {
	expect(readPage(html).problems).toEqual([expect.stringMatching(problem)]);
});

test.each([
	[
		"data for search engines",
		page('<script type="application/ld+json">{}</script>'),
	],
	["a script file", page('<script src="/a.js"></script>')],
	[
		"a sheet for readers without scripts",
		page('<noscript><link rel="stylesheet" href="/a.css"></noscript>'),
	],
	["text about handlers", page("", "<code>&lt;p onclick=go()&gt;</code>")],
])("%s may stay", (_, html) => {
	const { scripts, modules, sheets, styles, problems } = readPage(html);
	expect([...scripts, ...modules, ...sheets, ...styles, ...problems]).toEqual(
		[],
	);
});

test("what must move is found, in its order, with its place in the source", () => {
	const html = page(
		'<script>a()</script><style media="print">b{}</style><link rel="stylesheet" href="/c.css">',
		'<p style="color: red; margin: 0">d</p><script>e()</script><script type="module" src="/f.js"></script><script type="module">g()</script>',
	);
	const { scripts, modules, sheets, styles } = readPage(html);
	const cut = ({ range }: { range: readonly [number, number] }) =>
		html.slice(...range);
	expect(scripts).toMatchObject([
		{ text: "a()", inHead: true },
		{ text: "e()", inHead: false },
	]);
	expect(sheets).toMatchObject([
		{ source: { text: "b{}" }, media: "print" },
		{ source: { file: "/c.css" }, media: undefined },
	]);
	expect(modules).toMatchObject([
		{ source: { file: "/f.js" } },
		{ source: { text: "g()" } },
	]);
	expect(styles).toMatchObject([{ value: "color: red; margin: 0" }]);
	expect([...scripts, ...styles].map(cut)).toEqual([
		"<script>a()</script>",
		"<script>e()</script>",
		'style="color: red; margin: 0"',
	]);
});
