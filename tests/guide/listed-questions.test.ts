import { expect, test } from "vitest";
import { faqSchema, plainAnswer } from "../../src/tools/guide/faq.ts";
import { listedQuestions } from "../../src/tools/guide/listed-questions.ts";

const question = "Is it **on**?";

test.each([
	["an answer", `### ${question} {#on}\n\nYes, it is.`, "Yes, it is."],
	[
		"a link that leads on is left out",
		`## ${question} {#on}\n\nYes. [How](/how/#a)`,
		"Yes.",
	],
	[
		"a link inside of the answer stays",
		`### ${question} {#on}\n\nAsk [support](/help/).`,
		"Ask [support](/help/).",
	],
	[
		"an answer that is a link stays",
		`### ${question} {#on}\n\n[How](/how/)`,
		"[How](/how/)",
	],
	[
		"bold stays",
		`### ${question} {#on}\n\nSee **Settings**. [How](/how/)`,
		"See **Settings**.",
	],
	[
		"only the first paragraph",
		`### ${question} {#on}\n\nYes.\n\nNot here? [Get help](/help/).`,
		"Yes.",
	],
])("%s", (_, markdown, answer) => {
	expect(listedQuestions(markdown)).toEqual([
		{ id: "on", question: "Is it on?", answer },
	]);
});

test.each([
	["no id", "### Is it?\n\nYes."],
	["no paragraph", "### Is it? {#it}\n\n- Yes."],
	["nothing below", "### Is it? {#it}"],
])("%s is told with the heading", (_, markdown) => {
	expect(() => listedQuestions(markdown)).toThrow(/"### Is it\?.*" needs/);
});

test("other headings and components are no questions", () => {
	expect(
		listedQuestions("Text?\n\n<QuestionList />\n\n## Contacts {#contacts}"),
	).toEqual([]);
});

test.each([
	["bold labels", "Under **Settings**, **Sales**.", "Under Settings, Sales."],
	["a link", "Ask [support](/help/).", "Ask support."],
])("a short answer with %s has a plain form", (_, answer, plain) => {
	expect(plainAnswer(faqSchema.parse({ question: "So?", answer }))).toBe(plain);
});

test.each([
	["two paragraphs", "One.\n\nTwo."],
	["a tag", "<b>One</b>"],
	["a list", "- One"],
])("a short answer may not be %s", (_, answer) => {
	expect(faqSchema.safeParse({ question: "So?", answer }).success).toBe(false);
});
