import { describe, expect, test } from "vitest";
import { compileTree } from "../../src/tools/troubleshooter/compile.ts";
import { parseTree } from "../../src/tools/troubleshooter/parse-tree.ts";
import type { Trees } from "../../src/tools/troubleshooter/schema.ts";
import { fixture, sketch } from "./fixtures.ts";

const PICTURE = {
	src: "/images/accounts.svg",
	width: 800,
	height: 600,
	alt: "The accounts.",
	caption: "Accounts",
};
const SOURCES = {
	root: { base: "/guide/" },
	version: "12ab",
	pictures: { accounts: PICTURE },
	procedures: {
		"select-account": {
			steps: [
				{ text: "Click **Accounts**." },
				{ text: "Copy it.", value: { text: "123", label: "Number" } },
			],
		},
	},
	hrefOf: (tree: string) => `/guide/troubleshoot/${tree}/`,
};
const compile = (id: string, trees: Trees) => compileTree(id, trees, SOURCES);

describe("a tree ready to be shown", () => {
	const { tree } = parseTree(fixture("sound").text);
	if (!tree) throw new Error("The fixture is not sound.");
	const shown = compile("sound", { sound: tree });

	test("knows itself", () => {
		expect(shown).toMatchObject({
			id: "sound",
			title: tree.title,
			href: "/guide/troubleshoot/sound/",
			version: "12ab",
			start: tree.start,
			jumps: {},
			origins: {},
		});
	});

	test("has every node", () => {
		expect(Object.keys(shown.questions)).toEqual(Object.keys(tree.questions));
		expect(Object.keys(shown.outcomes)).toEqual(
			Object.keys(tree.outcomes ?? {}),
		);
		expect(Object.keys(shown.handovers)).toEqual(
			Object.keys(tree.handovers ?? {}),
		);
	});

	test("has its pictures and procedures filled in", () => {
		const parts = JSON.stringify(shown);
		expect(parts).toContain(JSON.stringify(PICTURE));
		expect(parts).toContain(
			JSON.stringify([
				{
					text: ["Click ", { tag: "strong", children: ["Accounts"] }, "."],
				},
				{ text: ["Copy it."], value: { text: "123", label: "Number" } },
			]),
		);
	});

	test("has links that work under the site's base path", () => {
		expect(JSON.stringify(shown)).toContain('"href":"/guide/how/');
	});
});

describe("trees that lead into each other", () => {
	const trees = sketch({
		start: ["s: a>@middle b>@last c>end"],
		middle: ["m: x>@last y>stop"],
		last: ["l: yes>one no>two"],
	});

	test("a tree knows what it jumps to", () => {
		expect(compile("start", trees).jumps).toEqual({
			middle: { title: "A sketch", href: "/guide/troubleshoot/middle/" },
			last: { title: "A sketch", href: "/guide/troubleshoot/last/" },
		});
	});

	test.each([
		["start", {}],
		["middle", { start: { s: ["a"] } }],
		["last", { start: { s: ["a", "b"] }, middle: { m: ["x"] } }],
	])(
		"%s knows the answers that lead into it, and no others",
		(id, expected) => {
			const { origins } = compile(id, trees);
			const known = Object.fromEntries(
				Object.entries(origins).map(([tree, { questions }]) => [
					tree,
					Object.fromEntries(
						Object.entries(questions).map(([node, { answers }]) => [
							node,
							Object.keys(answers),
						]),
					),
				]),
			);
			expect(known).toEqual(expected);
		},
	);
});

test.each(["unknown", "constructor"])(
	"an unknown tree (%s) is an error that lists the known ones",
	(id) => {
		const trees = sketch({ first: ["a: b>c d>e"], second: ["a: b>c d>e"] });
		expect(() => compile(id, trees)).toThrow(
			`There is no troubleshooter "${id}". Correct the name or add its file. Known: first, second.`,
		);
	},
);
