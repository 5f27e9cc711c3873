import { readFileSync } from "node:fs";
import { basePath } from "../../src/build/base-path.ts";
import { searchIndex } from "../../src/build/search-index.ts";
import {
	askDialog,
	type Measures,
	measure,
	readQueries,
} from "../search/evaluate.ts";
import { builtPages } from "../site/built-site.ts";
import { expect, test } from "./test.ts";

const base = basePath();
const SHARED = "tests/search/queries.tsv";
const OWN = "tests/search/queries-own.tsv";

const told = ({ recall1, recall3, mrr, zero }: Measures) =>
	`recall@1 ${recall1.toFixed(3)}, recall@3 ${recall3.toFixed(3)}, MRR ${mrr.toFixed(3)}, zero ${zero.toFixed(3)}`;

/** Shares that must be reached, of the page that asks. */
const LIMITS = [
	{ file: SHARED, from: "", recall1: 0.9, recall3: 1, zero: 0 },
	{ file: SHARED, from: "nb/", recall1: 0.75, recall3: 0.9, zero: 0 },
	{ file: OWN, from: "", recall1: 0.75, recall3: 0.9, zero: 0.03 },
	{ file: OWN, from: "nb/", recall1: 0.75, recall3: 0.9, zero: 0.03 },
];

for (const { file, from, ...limits } of LIMITS)
	test(`${file} asked on /${from}`, async ({ page }) => {
		test.setTimeout(90_000);
		const measured = measure(
			await askDialog(page, readQueries(file), from, base),
		);
		console.log(`${file} on /${from}: ${told(measured)}`);
		expect(measured.queries).toBeGreaterThan(39);
		expect(measured.recall1).toBeGreaterThanOrEqual(limits.recall1);
		expect(measured.recall3).toBeGreaterThanOrEqual(limits.recall3);
		expect(measured.zero).toBeLessThanOrEqual(limits.zero);
	});

test("40 unrelated sections do little harm", async ({ page }) => {
	test.setTimeout(120_000);
	const queries = readQueries(SHARED);
	const alone = measure(await askDialog(page, queries, "", base));

	const pages = new Map(
		builtPages.map(({ path, document }) => [path, document.toString()]),
	);
	pages.set("/office/", unrelatedPage());
	const { files, records } = await searchIndex(pages);
	const added = records.filter(({ url }) => url.startsWith("/office/#"));
	expect(added).toHaveLength(40);
	const served = new Map(files.map(({ path, content }) => [path, content]));
	await page.route("**/pagefind/**", (route) => {
		const path = new URL(route.request().url()).pathname.slice(base.length);
		const content = served.get(path);
		if (content === undefined) return route.abort();
		return route.fulfill({
			body: Buffer.from(content),
			contentType: path.endsWith(".js") ? "text/javascript" : "text/plain",
		});
	});
	const crowded = measure(await askDialog(page, queries, "", base));
	console.log(`alone: ${told(alone)}; crowded: ${told(crowded)}`);
	expect(alone.recall3 - crowded.recall3).toBeLessThanOrEqual(0.05);
});

function unrelatedPage(): string {
	const sections = readFileSync("tests/search/fixtures-unrelated.tsv", "utf8")
		.trim()
		.split("\n")
		.map((line, place) => {
			const [title, text] = line.split("\t");
			return `<h2 id="s${place}">${title}</h2><p>${text}</p>`;
		});
	return `<html lang="en"><body><main data-pagefind-body><h1>The office</h1><div class="sl-markdown-content">${sections.join("")}</div></main></body></html>`;
}
