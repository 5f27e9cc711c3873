import { expect, test } from "vitest";
import {
	namesIn,
	withoutUnused,
	withoutUnusedProperties,
} from "../../../src/build/csp/unused-css.ts";

const NAMES = namesIn([
	'<main id="top" class="used md:hidden"><p>a table of hr</p></main>',
	'el.classList.add("later","tone-"+tone);let dt=h("li");x.innerHTML="<em>"',
]);

test.each([
	["a class that is there", ".used{a:b}", ".used{a:b}"],
	["a class with an escape", ".md\\:hidden{a:b}", ".md\\:hidden{a:b}"],
	["a class that a script adds", ".later{a:b}", ".later{a:b}"],
	["a class that is not there", ".gone{a:b}", ""],
	["an element that is only a word of the text", "table,hr{a:b}", ""],
	["an element that is only a variable of a script", "dt{a:b}", ""],
	["elements that a script makes", "li,em{a:b}", "li,em{a:b}"],
	["an element in capitals", "LI{a:b}", "LI{a:b}"],
	["a name that a script puts together", ".tone-good{a:b}", ".tone-good{a:b}"],
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
	["conditions left empty", "@media print{@supports (a:b){.gone{a:b}}}", ""],
	[
		"the order of layers",
		"@layer a,b;@layer b{.gone{a:b}}",
		"@layer a,b;@layer b{}",
	],
])("rules: %s", (_, css, left) => {
	expect(withoutUnused(css, NAMES)).toBe(left);
});

test.each([
	["one that is read", "a{--x:1;b:var(--x)}", "a{--x:1;b:var(--x)}"],
	["one that nothing reads", "a{--x:1;b:c}", "a{b:c}"],
	["all of a rule", "@media print{a{--x:1}}", ""],
	["one that only such a one reads", "a{--x:1;--y:var( --x);b:c}", "a{b:c}"],
	["one that another sheet reads", "a{--sheet:1}", "a{--sheet:1}"],
	["one that a script reads", "a{--script:1}", "a{--script:1}"],
])("custom properties: %s", (_, css, left) => {
	const others = ["p{x:var(--sheet)}", 'style.getPropertyValue("--script")'];
	expect(withoutUnusedProperties(css, others)).toBe(left);
});
