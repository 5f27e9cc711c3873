import { expect, test } from "vitest";
import {
	withoutOthers,
	withoutUnused,
	wordsOf,
} from "../../../src/build/csp/unused-css.ts";

const WORDS = wordsOf([
	'<main id="top" class="used md:hidden"><p>text</p></main>',
	'el.classList.add("later")',
]);

const layer = (css: string) => `@layer starlight.core{${css}}`;

test.each([
	["a class that is there", ".used{a:b}", ".used{a:b}"],
	["a class with an escape", ".md\\:hidden{a:b}", ".md\\:hidden{a:b}"],
	["a class that a script adds", ".later{a:b}", ".later{a:b}"],
	["a class that is not there", ".gone{a:b}", ""],
	["an element that is not there", "table{a:b}", ""],
	["an id that is not there", "#gone p{a:b}", ""],
	["one selector of two", ".used,.gone{a:b}", ".used{a:b}"],
	["one of a list", ":where(.gone,.used) p{a:b}", ":where(.gone,.used) p{a:b}"],
	["none of a list", "p:is(.gone,table){a:b}", ""],
	["what is not there, denied", "p:not(.gone){a:b}", "p:not(.gone){a:b}"],
	[
		"attributes and states",
		"[data-x]:hover::before{a:b}",
		"[data-x]:hover::before{a:b}",
	],
	[
		"the steps of an animation",
		"@keyframes x{from{a:b}50%{a:c}}",
		"@keyframes x{from{a:b}50%{a:c}}",
	],
	["a media query that is left empty", "@media print{.gone{a:b}}", ""],
])("%s", (_, css, left) => {
	expect(withoutUnused(layer(css), WORDS)).toBe(layer(left));
});

test("rules outside of Starlight's layers stay, and so does the order of layers", () => {
	const css = "@layer starlight.a,starlight.b;.gone{a:b}@layer own{.gone{a:b}}";
	expect(withoutUnused(css, WORDS)).toBe(css);
});

test.each([
	["a rule of a component that is there", ".used{a:b}", ".used{a:b}"],
	["a rule of a component that is not", ".gone p{a:b}", ""],
	["a name that a script puts together", ".tone-good{a:b}", ".tone-good{a:b}"],
	["conditions left empty", "@media print{@supports (a:b){.gone{a:b}}}", ""],
])("the sheet of one page: %s", (_, css, left) => {
	const words = wordsOf(['<p class="used">', "a(`tone-$`)"]);
	expect(withoutOthers(css, words)).toBe(left);
});
