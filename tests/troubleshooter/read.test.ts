import {
	cpSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import {
	knownContent,
	TREES_FOLDER,
	treeFiles,
} from "../../src/build/tree-files.ts";
import { compileTree } from "../../src/tools/troubleshooter/compile.ts";
import { countsOf } from "../../src/tools/troubleshooter/graph.ts";
import {
	formatProblems,
	readTrees,
	treeId,
} from "../../src/tools/troubleshooter/read.ts";
import { fixture, KNOWN } from "./fixtures.ts";

test.each([
	["src/content/troubleshooters/start.yaml", "start"],
	["src\\content\\troubleshooters\\cannot-connect.yaml", "cannot-connect"],
	["start.yaml", "start"],
])("the tree of %s is %s", (path, id) => {
	expect(treeId(path)).toBe(id);
});

test("problems are lines of file, place and message", () => {
	const problems = [
		{ path: "a.yaml", where: "node", message: "is wrong. Correct it." },
		{ path: "b.yaml", where: "", message: "is wrong. Correct it." },
	];
	expect(formatProblems(problems)).toBe(
		"a.yaml at node: is wrong. Correct it.\nb.yaml: is wrong. Correct it.",
	);
});

test("the example in CONTRIBUTING.md is a sound tree", () => {
	const guide = readFileSync("CONTRIBUTING.md", "utf8");
	const [, block = ""] =
		guide.match(/ {3}```yaml\n( {3}# yaml-language-server[\s\S]*?)```/) ?? [];
	const example = {
		path: "my-symptom.yaml",
		text: block.replace(/^ {3}/gm, ""),
	};
	const { trees, problems } = readTrees(
		[...treeFiles(), example],
		knownContent(),
	);
	expect(formatProblems(problems)).toBe("");
	expect(trees["my-symptom"]?.start).toBe("account");
});

test("a jump into a tree whose file cannot be read is no second problem", () => {
	const jump = fixture("sound");
	const text = jump.text.replace(
		"to: setting-off",
		"to: { tree: broken-yaml }",
	);
	const files = [{ ...jump, text }, fixture("broken-yaml")];
	const { problems } = readTrees(files, KNOWN);
	expect(problems.map(({ path, where }) => [path, where])).toEqual([
		[fixture("broken-yaml").path, "line 20"],
	]);
});

test("the guide's trees are sound", () => {
	const { trees, problems } = readTrees(treeFiles(), knownContent());
	expect(formatProblems(problems)).toBe("");
	expect(Object.keys(trees)).toEqual(
		expect.arrayContaining(["start", "contact-not-syncing"]),
	);
});

describe("what trees may point to", () => {
	const { pages, pictures, procedures } = knownContent();
	test.each([
		["the home page", pages.has("/")],
		["a heading", pages.get("/client-key/")?.has("two-keys")],
		["a picture", pictures.has("poweroffice-client-key")],
		["a procedure", procedures.has("remove-contact-person")],
		["a translated page", knownContent("nb").pages.has("/client-key/")],
		[
			"a heading of a translated page",
			knownContent("nb").pages.get("/client-key/")?.has("two-keys"),
		],
		[
			"a picture with translated texts",
			knownContent("nb").pictures.has("poweroffice-client-key"),
		],
		[
			"a translated procedure",
			knownContent("nb").procedures.has("remove-contact-person"),
		],
	])("%s is found", (_, found) => {
		expect(found).toBe(true);
	});
});

test("each language has its own: no tree points into another language", () => {
	const { pages, pictures, procedures } = knownContent();
	const ids = [...pages.keys(), ...pictures, ...procedures];
	expect(ids.filter((id) => id.includes("nb/"))).toEqual([]);
});

describe("a seventh tree", () => {
	const folder = mkdtempSync(join(tmpdir(), "trees-"));
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	test("is its file and nothing else", () => {
		cpSync(TREES_FOLDER, folder, { recursive: true });
		const before = treeFiles(folder).length;
		const text = fixture("sound")
			.text.replaceAll("/how/#timing", "/how-syncing-works/#timing")
			.replaceAll("/how/", "/how-syncing-works/")
			.replaceAll("picture: accounts", "picture: sync-directions")
			.replace("select-account", "standard-sales-account")
			.replace("to: second", "to: { tree: products-not-syncing }")
			.replace("to: no-account", "to: second");
		writeFileSync(
			join(folder, "seventh.yaml"),
			text.replace("to: setting-off", "to: no-account"),
		);

		const files = treeFiles(folder);
		const { trees, problems } = readTrees(files, knownContent());
		expect(formatProblems(problems)).toBe("");
		expect(files).toHaveLength(before + 1);
		expect(countsOf("seventh", trees).longest).toBe(4);

		const shown = compileTree("seventh", trees, {
			root: { base: "/guide/" },
			version: "1",
			pictures: {},
			procedures: { "standard-sales-account": { steps: [{ text: "Go." }] } },
			hrefOf: (tree) => `/troubleshoot/${tree}/`,
		});
		expect(shown.jumps).toEqual({
			"products-not-syncing": {
				title: trees["products-not-syncing"]?.title,
				href: "/troubleshoot/products-not-syncing/",
			},
		});
		expect(shown.outcomes["no-account"]?.fix.steps).toHaveLength(1);
	});
});
