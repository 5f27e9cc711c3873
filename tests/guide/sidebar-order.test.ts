import { expect, test } from "vitest";
import { sidebarOrder } from "../../src/guide/sidebar-order.ts";

test.each([
	["the home page", [{ link: "/" }], ["index"]],
	["pages", [{ slug: "help" }, { slug: "questions" }], ["help", "questions"]],
	[
		"groups in groups",
		[{ items: [{ slug: "a" }, { items: [{ slug: "b" }] }] }, { slug: "c" }],
		["a", "b", "c"],
	],
	["a link elsewhere", [{ link: "https://example.com" }, { slug: "a" }], ["a"]],
])("%s", (_, entries, expected) => {
	expect(sidebarOrder(entries)).toEqual(expected);
});
