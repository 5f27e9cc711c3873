import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
	reach,
	readImports,
	sharedFiles,
} from "../../../src/build/csp/import-graph.ts";
import { bundleModules } from "../../../src/build/csp/modules.ts";

const FILES = {
	"menu.js": 'import { x } from "./own.js"; log("menu", x);',
	"own.js": "export const x = 1;",
	"search.js":
		'import { y } from "./both.js"; log("search", y); addEventListener("idle", () => import("./dialog.js"));',
	"dialog.js": 'import { y } from "./both.js"; export default y;',
	"both.js": "export const y = 2;",
	"island.js": 'import "./deep.js";',
	"deep.js": "log(3);",
};

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "modules-"));
	for (const [name, source] of Object.entries(FILES))
		await writeFile(join(folder, name), source);
});
afterAll(() => rm(folder, { recursive: true }));

test("what islands and import() load, and all they import, stays a file", async () => {
	const graph = await readImports(Object.keys(FILES), folder);
	const shared = sharedFiles(graph, ["island.js"]);
	expect([...shared].sort()).toEqual([
		"both.js",
		"deep.js",
		"dialog.js",
		"island.js",
	]);
});

test("what a page can come to load is found through import() too", async () => {
	const graph = await readImports(Object.keys(FILES), folder);
	const reached = reach(graph, ["search.js"], { later: true });
	expect([...reached].sort()).toEqual(["both.js", "dialog.js", "search.js"]);
});

test("a page's modules become one file in their order, which asks for shared files by their address", async () => {
	const code = await bundleModules(
		[
			{ file: "/guide/_astro/menu.js" },
			{ text: 'var x = "inline"; log(x);' },
			{ file: "/guide/_astro/search.js" },
		],
		new Set(["both.js", "dialog.js"]),
		{ folder, url: "/guide/_astro/" },
	);
	expect(code).toMatch(
		/^import\s*{[^}]+}\s*from\s*["`]\/guide\/_astro\/both\.js["`]/,
	);
	expect(code).toMatch(/import\(["`]\/guide\/_astro\/dialog\.js["`]\)/);
	expect(code.match(/log\(/g)).toHaveLength(3);
	const pause = code.search("setTimeout");
	expect(pause, "after the first").toBeGreaterThan(code.search("menu"));
	expect(pause, "before the others").toBeLessThan(code.search("inline"));
	expect(code.search("menu")).toBeLessThan(code.search("inline"));
	expect(code.search("inline")).toBeLessThan(code.search("search"));
});
