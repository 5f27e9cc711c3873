import { expect, test } from "vitest";
import { readPage } from "../../../src/build/csp/read-page.ts";
import { writePage } from "../../../src/build/csp/write-page.ts";

const HTML = `<html><head><meta charset="utf-8"><script>a()</script><style>b{}</style></head><body><p style="c:d">e</p><script>f()</script><astro-island uid="Zx1" data-preact-island-id="143" client="touch" props="{&quot;h&quot;:[0,1]}"></astro-island><astro-island uid="Zy2" data-preact-island-id="144" client="visible" props="{}"></astro-island><search-box props="{}"></search-box><script type="module">g()</script></body></html>`;

test("everything inline gives way to files, and the policy stands before all of them", () => {
	const written = writePage(HTML, readPage(HTML), {
		scripts: "/start.js",
		modules: "/page.js",
		sheets: ["/site.css", "/page.css"],
		lightSheet: "/light.css",
		partName: (text) => `part of ${text}`,
		propsUrl: (value) => `/props-${value}.json`,
		styleName: (value) => `rule of ${value}`,
	});
	expect(written.replace(/content="[^"]+"/, 'content="…"')).toBe(
		'<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="…"><meta name="referrer" content="no-referrer"> ' +
			'<script src="/start.js"></script><link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/page.css">' +
			'<noscript><link rel="stylesheet" href="/light.css" media="(prefers-color-scheme: light)"></noscript>' +
			'<script type="module" src="/page.js"></script></head><body><p data-css="rule of c:d">e</p>' +
			'<script-part hidden data-part="part of f()"></script-part>' +
			'<astro-island uid="1" data-preact-island-id="1" client="touch" data-props="/props-{"h":[0,1]}.json"></astro-island><astro-island uid="2" data-preact-island-id="2" client="visible" props="{}"></astro-island><search-box data-props="/props-{}.json"></search-box></body></html>',
	);
	const again = readPage(written);
	expect([again.scripts, again.styles]).toEqual([[], []]);
});

test("a page without scripts and colours asks for none", () => {
	const plain = '<html><head><meta charset="utf-8"></head><body></body></html>';
	const written = writePage(plain, readPage(plain), {
		scripts: undefined,
		modules: undefined,
		sheets: [],
		lightSheet: undefined,
		partName: String,
		propsUrl: String,
		styleName: String,
	});
	expect(written).not.toMatch(/<script|<link|<noscript/);
});
