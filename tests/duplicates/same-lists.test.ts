import { expect, test } from "vitest";
import type { ListInput } from "../../src/tools/duplicates/protocol.ts";
import { areSame } from "../../src/tools/duplicates/same-lists.ts";

const text = (text: string): ListInput => ({ source: { kind: "text", text } });
const file = (file: File, sheet?: string): ListInput => ({
	source: { kind: "file", file, ...(sheet !== undefined && { sheet }) },
});
const one = new File(["a"], "a.csv", { lastModified: 0 });
const twin = new File(["b"], "a.csv", { lastModified: 0 });
const settings = { delimiter: ";" } as const;

test.each<[string, ListInput, ListInput, boolean]>([
	["texts that are equal", text("a"), text("a"), true],
	["texts that are not", text("a"), text("b"), false],
	["a text with a setting", text("a"), { ...text("a"), settings }, false],
	[
		"texts with the same setting",
		{ ...text("a"), settings },
		{ ...text("a"), settings: { ...settings } },
		true,
	],
	["a file and itself", file(one), file(one), true],
	["files of one name, size and time", file(one), file(twin), false],
	["two sheets", file(one, "A"), file(one, "B"), false],
	["a text and a file", text("a"), file(one), false],
])("%s", (_, before, after, expected) => {
	const lists = (poweroffice: ListInput, crm: ListInput | null = null) => ({
		poweroffice,
		crm,
	});
	expect(areSame(lists(before), lists(after))).toBe(expected);
	expect(areSame(lists(text(""), before), lists(text(""), after))).toBe(
		expected,
	);
	expect(areSame(lists(text(""), before), lists(text("")))).toBe(false);
});
