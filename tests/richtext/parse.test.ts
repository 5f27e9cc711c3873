import { describe, expect, test } from "vitest";
import {
	parseInline,
	parseRichText,
	plainText,
	RichTextError,
} from "../../src/tools/richtext/parse.ts";

const root = { base: "/guide/" };
const p = (...children: unknown[]) => ({ tag: "p", children });

describe("Markdown becomes plain entries", () => {
	test.each([
		["nothing", "", []],
		["a paragraph", "Log in.", [p("Log in.")]],
		["two paragraphs", "One.\n\nTwo.", [p("One."), p("Two.")]],
		["a broken line is one line", "One\ntwo.", [p("One two.")]],
		[
			"bold, emphasis and code",
			"**Menu** *now* `key`",
			[
				p(
					{ tag: "strong", children: ["Menu"] },
					" ",
					{ tag: "em", children: ["now"] },
					" ",
					{ tag: "code", children: ["key"] },
				),
			],
		],
		[
			"an internal link gets the base path",
			"[Help](/help/)",
			[p({ tag: "a", href: "/guide/help/", children: ["Help"] })],
		],
		[
			"mail",
			"[Write](mailto:support@sesam.io)",
			[p({ tag: "a", href: "mailto:support@sesam.io", children: ["Write"] })],
		],
		[
			"an ordered list without paragraphs in its items",
			"1. One\n2. **Two**",
			[
				{
					tag: "ol",
					children: [
						{ tag: "li", children: ["One"] },
						{ tag: "li", children: [{ tag: "strong", children: ["Two"] }] },
					],
				},
			],
		],
		[
			"a bullet list",
			"- One",
			[{ tag: "ul", children: [{ tag: "li", children: ["One"] }] }],
		],
		["an entity is its character", "A &amp; B", [p("A & B")]],
	])("%s", (_, markdown, expected) => {
		expect(parseRichText(markdown, root)).toEqual(expected);
	});
});

describe("what is not allowed is named", () => {
	test.each([
		["HTML", "<b>no</b>", '"html" is not allowed'],
		["a script", "<script>alert(1)</script>", '"html" is not allowed'],
		["a heading", "# No", '"heading" is not allowed'],
		["a picture", "![no](/images/a.svg)", '"image" is not allowed'],
		["a javascript: link", "[x](javascript:alert(1))", 'link "javascript:'],
		["a plain http: link", "[x](http://example.com)", 'link "http:'],
		["a relative link", "[x](../help/)", 'link "../help/"'],
	])("%s", (_, markdown, message) => {
		const parse = () => parseRichText(markdown, root);
		expect(parse).toThrow(RichTextError);
		expect(parse).toThrow(message);
	});
});

test("inline text has no paragraph around it", () => {
	expect(parseInline("Click **OK**.", root)).toEqual([
		"Click ",
		{ tag: "strong", children: ["OK"] },
		".",
	]);
	expect(parseInline("", root)).toEqual([]);
	expect(() => parseInline("- a list", root)).toThrow("One paragraph");
});

test("plain text drops the mark-up and keeps the words apart", () => {
	expect(plainText(parseRichText("**One**.\n\n- two\n- three", root))).toBe(
		"One.\ntwo\nthree\n",
	);
});
