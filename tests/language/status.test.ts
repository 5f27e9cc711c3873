import { expect, test } from "vitest";
import { translationStatus } from "../../src/build/translation-status.ts";
import { lockOf, stalePieces } from "../../src/tools/language/status.ts";

const then = { original: "aaa", translation: "bbb" };

test.each<
	[
		what: string,
		original: string | undefined,
		translation: string | undefined,
		change: string | undefined,
	]
>([
	["nothing", "aaa", "bbb", undefined],
	["the original", "ccc", "bbb", "original changed"],
	["the translation", "aaa", "ccc", "translation changed"],
	["both", "ccc", "ddd", "both changed"],
	["nothing, but the translation is gone", "aaa", undefined, "untranslated"],
	["nothing, but the original is gone", undefined, "bbb", "surplus"],
])("%s changed", (_, original, translation, change) => {
	const side = (hash: string | undefined) =>
		new Map(hash === undefined ? [] : [["docs/help", hash]]);
	const lock = lockOf(
		new Map([["docs/help", then.original]]),
		new Map([["docs/help", then.translation]]),
	);
	expect(stalePieces(side(original), side(translation), lock)).toEqual(
		change ? [{ unit: "docs/help", change }] : [],
	);
});

test("a text that was never recorded is told", () => {
	const side = new Map([["docs/new", "aaa"]]);
	expect(stalePieces(side, side, {})).toEqual([
		{ unit: "docs/new", change: "unrecorded" },
	]);
});

test("no text was changed in one language only (see npm run i18n:status)", () => {
	const status = translationStatus();
	expect(status.length).toBeGreaterThan(0);
	for (const { stale, lock } of status) {
		expect(stale).toEqual([]);
		expect(Object.keys(lock).length).toBeGreaterThan(100);
	}
});
