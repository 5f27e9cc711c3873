import { expect, test } from "vitest";
import {
	commonStart,
	joinSheets,
	lightSheet,
	styleRule,
} from "../../../src/build/csp/styles.ts";

test("a style attribute becomes a rule that beats others", () => {
	expect(styleRule("x1", " --depth: 0; ")).toBe(
		'[data-css="x1"]:not(#a#a#a){--depth: 0}',
	);
});

test.each(["a{", "} body { color: red", "a { b: c }"])(
	"style=%s is refused",
	(value) => {
		expect(() => styleRule("x1", value)).toThrow();
	},
);

test("sheets keep their order and their media", () => {
	expect(
		joinSheets([
			{ css: "a{}", media: undefined },
			{ css: "b{}", media: "print" },
			{ css: "c{}", media: "all" },
		]),
	).toBe("a{}\n@media print{b{}}\nc{}");
});

test.each([
	[
		"a rule for the light theme",
		":root[data-theme=light]{a:b}",
		":root[data-theme]{a:b}",
	],
	[
		"quotes",
		"[data-theme='light'] ::backdrop{a:b}",
		"[data-theme] ::backdrop{a:b}",
	],
	[
		"one selector of several",
		".x,[data-theme=light] .y{a:b}",
		"[data-theme] .y{a:b}",
	],
	[
		"layers and media",
		"@layer z{@media screen{[data-theme=light]{a:b} p{c:d}}}",
		"@layer z{@media screen{[data-theme]{a:b}}}",
	],
	["other rules", "@layer a,b;p{c:d}[data-theme=dark]{e:f}", ""],
])("the light colours: %s", (_, css, light) => {
	expect(lightSheet(css)).toBe(light);
});

test.each([
	["nothing", [], 0],
	["one page", [["a", "b"]], 2],
	[
		"the same sheets",
		[
			["a", "b"],
			["a", "b"],
		],
		2,
	],
	["more on one page", [["a"], ["a", "b"]], 1],
	[
		"another order",
		[
			["a", "b"],
			["b", "a"],
		],
		0,
	],
])("sheets of every page: %s", (_, lists, count) => {
	const sheets = lists.map((list) =>
		list.map((css) => ({ css, media: undefined })),
	);
	expect(commonStart(sheets)).toBe(count);
});
