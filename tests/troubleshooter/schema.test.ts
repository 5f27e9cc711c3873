import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { SCHEMA_PATH, treeJsonSchema } from "../../src/build/tree-schema.ts";
import { treeSchema } from "../../src/tools/troubleshooter/schema.ts";

describe("the JSON Schema for editors", () => {
	test("is as the zod schema makes it; else run `npm run trees:schema`", () => {
		expect(readFileSync(SCHEMA_PATH, "utf8")).toBe(treeJsonSchema());
	});

	test("describes every key, so that an editor can explain it", () => {
		const { properties } = JSON.parse(treeJsonSchema());
		const { answers, tool } =
			properties.questions.additionalProperties.properties;
		expect(properties.title.description).toMatch(/symptom/);
		expect(answers.items.properties.summary.description).toMatch(/report/);
		expect(tool.properties.name.enum).toEqual(["duplicate-checker"]);
		expect(properties.outcomes.additionalProperties.required).toEqual([
			"heading",
			"cause",
		]);
	});

	test.each(globSync("src/content/troubleshooters/*.yaml").sort())(
		"%s names it in its first line",
		(path) => {
			const [first] = readFileSync(path, "utf8").split("\n");
			expect(first).toBe("# yaml-language-server: $schema=./tree.schema.json");
		},
	);
});

describe("an answer's id in YAML", () => {
	const answerOf = (id: string) =>
		treeSchema.safeParse(
			parse(
				`{title: T, start: a, questions: {a: {question: Q?, answers: [{id: ${id}, label: L, summary: S, to: b}]}}}`,
			),
		);

	test.each([
		["yes", "yes"],
		["no", "no"],
		["on", "on"],
		["off", "off"],
		["y", "y"],
		["n", "n"],
		["constructor", "constructor"],
		["'true'", "true"],
		["not-sure", "not-sure"],
		["e5", "e5"],
	])("%s is the word %s", (written, id) => {
		const { data } = answerOf(written);
		expect(data?.questions["a"]?.answers[0]?.id).toBe(id);
	});

	test.each([
		"true",
		"null",
		"~",
		"1",
		"1e5",
		"Yes",
		"not_sure",
		"a--b",
		"-a",
		"a b",
		"''",
	])("%s is no id", (written) => {
		expect(answerOf(written).success).toBe(false);
	});
});

test("white space around a text does not count", () => {
	const tree = { title: "  T\n", start: "a", questions: {} };
	expect(treeSchema.parse(tree).title).toBe("T");
	expect(treeSchema.safeParse({ ...tree, title: " \n" }).success).toBe(false);
});
