import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { knownContent, treeFiles } from "../../src/build/tree-files.ts";
import type { Procedure } from "../../src/tools/guide/procedure.ts";
import { parseRichText, plainText } from "../../src/tools/richtext/parse.ts";
import { allPaths } from "../../src/tools/troubleshooter/graph.ts";
import { readTrees } from "../../src/tools/troubleshooter/read.ts";
import { SAID } from "./facts.ts";

const { trees } = readTrees(treeFiles(), knownContent());

const plain = (markdown = "") =>
	plainText(parseRichText(markdown, { base: "/" }))
		.replace(/\s+/g, " ")
		.trim();

/** Everything a reader can read at a node, without mark-up. */
function textOf(tree: string, node: string): string {
	const question = trees[tree]?.questions[node];
	const outcome = trees[tree]?.outcomes?.[node];
	const handover = trees[tree]?.handovers?.[node];
	const id = outcome?.fix?.procedure;
	const procedure = id
		? (parse(
				readFileSync(`src/content/procedures/${id}.yaml`, "utf8"),
			) as Procedure)
		: undefined;
	return [
		question?.question,
		question?.help,
		outcome?.cause ?? handover?.cause,
		outcome?.confirm,
		outcome?.fix?.text,
		...(procedure?.steps ?? []).map(({ text }) => text),
		outcome?.verify,
	]
		.map(plain)
		.join(" ");
}

test.each(SAID)("%s is said in %s at %s", (_, tree, node, says) => {
	expect(textOf(tree, node)).toContain(says);
});

test("a way leads to where the facts are said", () => {
	const onAPath = new Set(
		Object.keys(trees).flatMap((id) =>
			allPaths(id, trees).flatMap(({ steps, end }) =>
				[...steps, end].map(({ tree, node }) => `${tree}.${node}`),
			),
		),
	);
	const lost = SAID.filter(([, tree, node]) => !onAPath.has(`${tree}.${node}`));
	expect(lost).toEqual([]);
});

const ends = Object.entries(trees).flatMap(([id, tree]) =>
	Object.entries({ ...tree.outcomes, ...tree.handovers }).map(
		([node, end]) => [`${id}.${node}`, end] as const,
	),
);

describe.each(ends)("%s", (_, { cause, links }) => {
	test("tells its cause in one sentence", () => {
		expect(plain(cause)).toMatch(/^[^.?!]+(\.[^\s][^.?!]*)*\.$/);
	});

	test("leads to a page that tells more", () => {
		expect(links?.length).toBeGreaterThan(0);
	});
});

test("where the guide knows no cause, the end says how to reach support", () => {
	const handovers = Object.values(trees).flatMap((tree) =>
		Object.values(tree.handovers ?? {}),
	);
	expect(handovers.length).toBeGreaterThan(5);
	for (const { links = [] } of handovers)
		expect(links.join()).toContain("(/help/)");
});

test("products: the Standard Sales Account is asked for first", () => {
	expect(trees["products-not-syncing"]?.start).toBe("sales-account");
});

test.each([
	"cannot-connect",
	"products-not-syncing",
	"contact-not-syncing",
	"crm-records-missing",
	"duplicates-appeared",
])("the first question leads into %s", (tree) => {
	const { questions, start = "" } = trees["start"] ?? {};
	expect(questions?.[start]?.answers.map(({ to }) => to)).toContainEqual({
		tree,
	});
});
