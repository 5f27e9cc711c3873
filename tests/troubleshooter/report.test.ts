import { expect, test } from "vitest";
import { mailto, report } from "../../src/tools/troubleshooter/report.ts";

const WORDS = {
	heading: "Report",
	troubleshooter: "Troubleshooter:",
	version: "Version:",
	answers: "Answers:",
	result: "Result:",
	ruledOut: "Ruled out:",
	link: "Link:",
};
const CONTENT = {
	title: "It does not work",
	tree: "start",
	version: "12ab",
	answers: [{ question: "Is it on?", summary: "It is on." }],
	result: "It is broken",
	ruledOut: ["It is off"],
	link: "https://example.com/?start.on=yes",
};

test.each([
	[
		"all of it",
		CONTENT,
		[
			"Report",
			"",
			"Troubleshooter: It does not work",
			"Version: start 12ab",
			"",
			"Link:",
			"https://example.com/?start.on=yes",
			"",
			"Answers:",
			"1. Is it on?",
			"   It is on.",
			"",
			"Result: It is broken",
			"",
			"Ruled out:",
			"- It is off",
			"",
		],
	],
	[
		"no answers, nothing ruled out",
		{ ...CONTENT, answers: [], ruledOut: [] },
		[
			"Report",
			"",
			"Troubleshooter: It does not work",
			"Version: start 12ab",
			"",
			"Link:",
			"https://example.com/?start.on=yes",
			"",
			"Answers:",
			"",
			"Result: It is broken",
			"",
		],
	],
])("report: %s", (_, content, lines) => {
	expect(report(content, WORDS).split("\n")).toEqual(lines);
});

test.each([
	["lines end in CRLF", "a\nb", "a%0D%0Ab"],
	[
		"characters that an address gives a meaning",
		"a&b=c?d#e+f %",
		"a%26b%3Dc%3Fd%23e%2Bf%20%25",
	],
	["letters beyond ASCII", "ærlig", "%C3%A6rlig"],
])("mailto: %s", (_, body, encoded) => {
	expect(mailto("help@example.com", "S & T", body)).toBe(
		`mailto:help@example.com?subject=S%20%26%20T&body=${encoded}`,
	);
});
