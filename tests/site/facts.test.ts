import { expect, test } from "vitest";
import { builtPage } from "./built-site.ts";
import { facts } from "./facts.ts";

const ALL_FACTS = [
	...["F1", "F2", "F3"],
	...["F10", "F11", "F12", "F13", "F14", "F15", "F16", "F17"],
	...["F20", "F21", "F22"],
	...["F30", "F31", "F32", "F33", "F34", "F35"],
	...["F40", "F41", "F42", "F43", "F44", "F45", "F46", "F47", "F48"],
	...["F50", "F51", "F52"],
];

test("every fact has a row", () => {
	const covered = new Set(facts.map(({ fact }) => fact));
	expect(ALL_FACTS.filter((fact) => !covered.has(fact))).toEqual([]);
});

test.each(facts)("$fact is on $page", ({ page, says }) => {
	const { text } = builtPage(page);
	expect(says.length).toBeGreaterThan(0);
	expect(says.filter((phrase) => !text.includes(phrase))).toEqual([]);
});
