import { expect, test } from "vitest";
import type { CheckSummary } from "../../src/tools/duplicates/results.ts";
import { toolAnswer } from "../../src/tools/troubleshooter/tool-answer.ts";

const NONE = {
	"shared-other-customer": 0,
	"shared-same-customer": 0,
	"shared-customer-unknown": 0,
	"missing-email": 0,
	"invalid-email": 0,
	lookalike: 0,
	"shared-mailbox": 0,
};
const NO_VERDICTS = {
	unidentifiable: 0,
	conflict: 0,
	duplicate: 0,
	merges: 0,
	new: 0,
};
const ANSWERS = { conflict: "yes", "shared-other-customer": "yes", new: "no" };

const ROWS: [
	description: string,
	findings: Partial<CheckSummary["findings"]>,
	verdicts: Partial<NonNullable<CheckSummary["verdicts"]>> | null,
	expected: unknown,
][] = [
	["nothing found", {}, null, undefined],
	["a finding nobody asks for", { "missing-email": 3 }, null, undefined],
	[
		"a finding",
		{ "shared-other-customer": 2 },
		null,
		{ found: "shared-other-customer", count: 2, answer: "yes" },
	],
	["a verdict", {}, { new: 1 }, { found: "new", count: 1, answer: "no" }],
	[
		"several: the first in the order of the tree",
		{ "shared-other-customer": 2 },
		{ new: 5, conflict: 1 },
		{ found: "conflict", count: 1, answer: "yes" },
	],
];

test.each(ROWS)("%s", (_, findings, verdicts, expected) => {
	expect(
		toolAnswer(ANSWERS, {
			findings: { ...NONE, ...findings },
			verdicts: verdicts && { ...NO_VERDICTS, ...verdicts },
		}),
	).toEqual(expected);
});
