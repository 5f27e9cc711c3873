import { expect, test } from "vitest";
import { recordsOf } from "../../src/build/search-records.ts";

const page = (body: string, head = "", title = "Title") =>
	`<html lang="en"><head>${head}</head><body><nav><h2 id="n">Menu</h2></nav><main data-pagefind-body><h1 id="_top">${title}</h1><div class="sl-markdown-content">${body}</div></main></body></html>`;

const found = (html: string, path = "/a/") =>
	recordsOf(path, html).map(({ url, title, text }) => [url, title, text]);

test.each([
	[
		"each heading with an id, with the text up to the next",
		"<p>One.</p><h2 id='x'>Two</h2><p>Three <b>four</b>.</p><h3 id='y'>Five</h3><p>Six.</p>",
		[
			["/a/", "Title", "One."],
			["/a/#x", "Two", "Three four ."],
			["/a/#y", "Five", "Six."],
		],
	],
	[
		"a section's id for the heading that opens it",
		"<section id='s'><h3>Two</h3><p>Three.</p></section>",
		[
			["/a/", "Title", ""],
			["/a/#s", "Two", "Three."],
		],
	],
	[
		"no controls, scripts, or what is marked so",
		"<p>One.<button>Copy</button><script>x</script><span data-pagefind-ignore>y</span></p>",
		[["/a/", "Title", "One."]],
	],
	[
		"no link that is a sentence by itself",
		"<p>Stuck? <a href='/h/'>Get help</a></p><p>See <a href='/b/'>the list</a>.</p>",
		[["/a/", "Title", "Stuck? See the list ."]],
	],
	[
		"no outline of a troubleshooter that stands elsewhere",
		"<section data-node='n' id='t.n'><h3>Cause</h3><p>Why.</p><h4>1</h4><h4>2</h4><h4>3</h4></section>",
		[["/a/", "Title", ""]],
	],
])("finds %s", (_, body, records) => {
	expect(found(page(body))).toEqual(records);
});

test("a troubleshooter's outcomes are found by heading and cause, its questions are not", () => {
	const html = page(
		`<section data-node="q" id="t.q"><h3>What?</h3><ul><li>Yes</li></ul></section>
		<section data-node="o" data-outcome id="t.o"><h3>It is off</h3><p>Off.</p><h4>Confirm</h4><p>Look.</p><h4>Fix</h4><h4>Verify</h4></section>`,
	);
	expect(found(html, "/troubleshoot/t/")).toEqual([
		["/troubleshoot/t/", "Title", ""],
		["/troubleshoot/t/#t.o", "It is off", "Off."],
	]);
	expect(recordsOf("/nb/troubleshoot/t/", html)[0]?.kind).toBe(
		"troubleshooter",
	);
});

test("a page that answers a question or gives steps is an answer", () => {
	const head = (type: string) =>
		`<script type="application/ld+json">{"@type":"${type}"}</script>`;
	const kind = (type: string) =>
		recordsOf("/a/", page("", head(type)))[0]?.kind;
	expect([kind("FAQPage"), kind("HowTo"), kind("WebSite")]).toEqual([
		"answer",
		"answer",
		"page",
	]);
});

test("a page that is not to be found has no records", () => {
	expect(recordsOf("/a/", page("").replace(" data-pagefind-body", ""))).toEqual(
		[],
	);
	expect(recordsOf("/a/", "")).toEqual([]);
});
