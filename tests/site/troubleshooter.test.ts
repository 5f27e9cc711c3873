import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { knownContent, treeFiles } from "../../src/build/tree-files.ts";
import { edgesFrom, nodeIds } from "../../src/tools/troubleshooter/graph.ts";
import { anchorOf } from "../../src/tools/troubleshooter/link.ts";
import { readTrees } from "../../src/tools/troubleshooter/read.ts";
import { builtPage, builtPages, hrefOf, pathOf } from "./built-site.ts";

const { trees } = readTrees(treeFiles(), knownContent());

/** The page of the guide that each tree belongs to, besides its own. */
const EMBEDDED = {
	"cannot-connect": "/client-key/",
	"contact-not-syncing": "/contact-not-syncing/",
	"crm-records-missing": "/crm-records-missing/",
	"products-not-syncing": "/products-not-syncing/",
};

describe.each(Object.keys(trees))("%s", (id) => {
	const { document } = builtPage(`/troubleshoot/${id}/`);
	const outline = document.querySelectorAll(".outline-node");

	test("has an outline with every node, each with an anchor", () => {
		expect(outline.map((node) => node.id).sort()).toEqual(
			nodeIds(trees[id] as (typeof trees)[string])
				.map((node) => `${id}.${node}`)
				.sort(),
		);
	});

	test("has an outline with the edges of the graph", () => {
		const shown = outline.flatMap((node) =>
			node.querySelectorAll(".outline-answers > li").map((answer) => ({
				from: node.id,
				answer: answer.getAttribute("data-answer"),
				to: answer.querySelector("a")?.getAttribute("href"),
			})),
		);
		const edges = Object.keys(trees[id]?.questions ?? {}).flatMap((node) =>
			edgesFrom({ tree: id, node }, trees).map(({ answer, to }) => ({
				from: `${id}.${node}`,
				answer,
				to:
					to.tree === id
						? `#${id}.${to.node}`
						: hrefOf(`/troubleshoot/${to.tree}/#${anchorOf(to.tree)}`),
			})),
		);
		expect(shown).toEqual(edges);
	});

	test("is in the index of the search once: the outline is, the widget is not", () => {
		const ignored = document.querySelector(".troubleshooter-box .with-script");
		expect(ignored?.hasAttribute("data-pagefind-ignore")).toBe(true);
		expect(outline[0]?.closest("[data-pagefind-ignore]")).toBeNull();
	});
});

test.each(Object.entries(EMBEDDED))("%s is embedded in %s", (id, page) => {
	expect(builtPage(page).document.getElementById(anchorOf(id))).not.toBeNull();
});

test("the home page leads to the first question", () => {
	const link = builtPage("/").document.querySelector(
		`main a[href="${hrefOf("/troubleshoot/start/")}"]`,
	);
	expect(link).not.toBeNull();
});

/** Kilobytes (1000 bytes) of the island's own script, Preact apart. */
const BUDGET = 6;

test(`the widget's own script is at most ${BUDGET} kB`, () => {
	const island = builtPages
		.flatMap(({ document }) => document.querySelectorAll("astro-island"))
		.find((element) =>
			element.getAttribute("component-url")?.includes("TroubleshooterApp"),
		);
	const component = pathOf(island?.getAttribute("component-url") ?? "");
	const preact = closure(pathOf(island?.getAttribute("renderer-url") ?? ""));
	const own = [...closure(component)].filter(
		(file) => !preact.has(file) && !/\/(hooks|jsxRuntime)\.module\./.test(file),
	);
	const bytes = own.reduce(
		(sum, file) => sum + brotliCompressSync(readFileSync(`dist${file}`)).length,
		0,
	);
	console.log(
		`the widget's own script: ${(bytes / 1000).toFixed(2)} kB brotli in ${own.length} file(s)`,
	);
	expect(own).toContain(component);
	expect(bytes).toBeLessThanOrEqual(BUDGET * 1000);
});

/** A script and all that it imports, as paths below dist. */
function closure(file: string, seen = new Set<string>()): Set<string> {
	if (seen.has(file)) return seen;
	seen.add(file);
	const source = readFileSync(`dist${file}`, "utf8");
	for (const [, target] of source.matchAll(
		/(?:from|import)\s*["'](\.[^"']+)["']/g,
	))
		closure(join(dirname(file), target as string), seen);
	return seen;
}
