import { readdirSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { knownContent, treeFiles } from "../../src/build/tree-files.ts";
import {
	countsOf,
	edgesFrom,
	nodeIds,
	placeKey,
} from "../../src/tools/troubleshooter/graph.ts";
import { readTrees } from "../../src/tools/troubleshooter/read.ts";
import { builtPage, builtPages } from "./built-site.ts";

const PATH = "/authors/trees/";
const { trees } = readTrees(treeFiles(), knownContent());
const { document } = builtPage(PATH);
const folded = (text: string) => text.replace(/\s+/g, " ").trim();

function section(tree: string) {
	const found = document.querySelector(`section[aria-labelledby="${tree}"]`);
	if (!found) throw new Error(`The map has no section for ${tree}.`);
	return found;
}

/** The texts of the elements with an attribute, by its value. */
function textsBy(attribute: string, within: ReturnType<typeof section>) {
	return Object.fromEntries(
		within
			.querySelectorAll(`[${attribute}]`)
			.map((element) => [
				element.getAttribute(attribute),
				folded(element.textContent),
			]),
	);
}

describe.each(Object.entries(trees))("%s", (id, tree) => {
	const drawing = section(id).querySelector("svg");
	const edges = Object.entries(tree.questions).flatMap(([node, { answers }]) =>
		answers.map((answer) => ({ key: `${id}.${node}=${answer.id}`, answer })),
	);
	const texts = {
		...Object.fromEntries(
			Object.entries(tree.questions).map(([n, q]) => [n, q.question]),
		),
		...Object.fromEntries(
			Object.entries({ ...tree.outcomes, ...tree.handovers }).map(
				([n, end]) => [n, end.heading],
			),
		),
	};

	test("every node is in the drawing and in the list, with its text", () => {
		const drawn = textsBy("data-node", section(id));
		for (const node of nodeIds(tree)) {
			expect(drawn[`${id}.${node}`]).toMatch(/^(Question|Outcome|Handover)/);
			expect(drawn[`${id}.${node}`]).toContain(`${node} ${texts[node]}`);
			const listed = document.getElementById(`${id}.${node}`);
			expect(folded(listed?.textContent ?? "")).toContain(
				`${node}: ${texts[node]}`,
			);
		}
		const jumps = new Set(
			edges.flatMap(({ answer: { to } }) =>
				typeof to === "string" ? [] : [to.tree],
			),
		);
		expect(Object.keys(drawn)).toHaveLength(nodeIds(tree).length + jumps.size);
	});

	test("every edge is in the drawing and in the list, with its label", () => {
		const list = section(id).querySelector("section ~ ul");
		if (!drawing || !list) throw new Error("no drawing or no list");
		const drawn = textsBy("data-edge", drawing);
		const listed = textsBy("data-edge", list);
		expect(Object.keys(drawn)).toEqual(edges.map(({ key }) => key));
		expect(Object.keys(listed)).toEqual(edges.map(({ key }) => key));
		for (const { key, answer } of edges) {
			expect(drawn[key]).toBe(answer.label);
			expect(listed[key]).toContain(`${answer.label} (${answer.id}) leads to`);
		}
		expect(drawing.querySelectorAll("path.edge")).toHaveLength(edges.length);
	});

	test("the list links each answer to where it leads", () => {
		for (const node of Object.keys(tree.questions))
			for (const { answer, to } of edgesFrom({ tree: id, node }, trees)) {
				const link = section(id).querySelector(
					`li[data-edge="${id}.${node}=${answer}"] a`,
				);
				expect(link?.getAttribute("href")).toBe(`#${placeKey(to)}`);
				expect(document.getElementById(placeKey(to))).toBeTruthy();
			}
	});

	test("the counts are those of the graph", () => {
		const cells = document
			.querySelectorAll(`tr[data-tree="${id}"] td`)
			.map((cell) => Number(cell.textContent));
		const { nodes, edges, paths, longest } = countsOf(id, trees);
		expect(cells).toEqual([nodes, edges, paths, longest]);
	});
});

test("everything is drawn inside its picture, and no node covers another", () => {
	for (const svg of document.querySelectorAll(".tree-drawing svg")) {
		const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "")
			.split(" ")
			.map(Number);
		const boxes = svg.querySelectorAll("rect").map((rect) => {
			const [x = 0, y = 0, w = 0, h = 0] = ["x", "y", "width", "height"].map(
				(name) => Number(rect.getAttribute(name)),
			);
			return { left: x, top: y, right: x + w, bottom: y + h };
		});
		for (const { left, top, right, bottom } of boxes) {
			expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(width);
			expect(bottom).toBeLessThanOrEqual(height);
		}
		const covering = boxes.filter((a, index) =>
			boxes
				.slice(index + 1)
				.some(
					(b) =>
						a.left < b.right - 1 &&
						b.left < a.right - 1 &&
						a.top < b.bottom - 1 &&
						b.top < a.bottom - 1,
				),
		);
		expect(covering).toEqual([]);
	}
});

describe("readers are not led to it", () => {
	test("search engines are told not to list it", () => {
		const robots = document.querySelector('meta[name="robots"]');
		expect(robots?.getAttribute("content")).toBe("noindex");
	});

	test("no page links to it", () => {
		const linking = builtPages.filter(({ path, document }) =>
			document
				.querySelectorAll("a")
				.some((a) => path !== PATH && a.getAttribute("href")?.includes(PATH)),
		);
		expect(linking.map(({ path }) => path)).toEqual([]);
	});

	test.each(["sitemap-0.xml", "llms.txt"])("%s does not name it", (file) => {
		const text = readFileSync(`dist/${file}`, "utf8");
		expect(text).toContain("/client-key/");
		expect(text).not.toContain("/authors/");
	});

	test("the site's search does not find it", () => {
		const folder = "dist/pagefind/en/fragment";
		const fragments = readdirSync(folder)
			.map((file) => gunzipSync(readFileSync(`${folder}/${file}`)).toString())
			.join();
		expect(fragments).toContain("/client-key/");
		expect(fragments).not.toContain(PATH);
	});
});
