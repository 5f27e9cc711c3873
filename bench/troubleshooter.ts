import { existsSync, readFileSync } from "node:fs";
import { chromium, type Page } from "@playwright/test";
import { parse } from "node-html-parser";
import { ensureBrowser } from "../scripts/browser.ts";
import type { ShownTree } from "../src/tools/troubleshooter/compile.ts";

/**
 * Script time from a click on Continue until the next step is in the page and laid out, in Chromium, with the built
 * widget of dist/ on generated trees of growing size. The times of one run compare with each other only.
 */
const SIZES = [10, 100, 1000];
const ANSWERS = 3;
const ROUNDS = 6;
const CLICKS = 50;
const FRAME_MS = 16;
const PAGE = "troubleshoot/start/index.html";

if (!existsSync(`dist/${PAGE}`))
	throw new Error("There is no dist/. Run npm run build first.");

const browser = await chromium.launch({
	executablePath: ensureBrowser(),
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const pages: Page[] = [];
for (const size of SIZES) {
	const page = await browser.newPage();
	await serve(page, generatedTree(size));
	// With a query, the page wakes its widgets at once.
	await page.goto("http://bench.invalid/?at=once");
	await page.waitForSelector("astro-island:not([ssr]) [type=submit]");
	pages.push(page);
}
const times: number[][] = SIZES.map(() => []);
// In turns, so that a busy moment of the machine meets every size.
for (let round = 0; round < ROUNDS; round++)
	for (const [index, page] of pages.entries()) {
		await page.bringToFront();
		times[index]?.push(...(await page.evaluate(timeContinue, CLICKS)));
	}
await browser.close();

const rows = SIZES.map((size, index) => {
	const sorted = (times[index] ?? []).sort((a, b) => a - b);
	// On a busy machine, the fastest tenth tells what the script itself takes.
	return {
		size,
		p10: at(sorted, 0.1),
		median: at(sorted, 0.5),
		p95: at(sorted, 0.95),
	};
});
const smallest = rows[0]?.median ?? 1;
console.table(
	rows.map(({ size, p10, median, p95 }) => ({
		nodes: size,
		"10th percentile ms": p10.toFixed(2),
		"median ms": median.toFixed(2),
		"95th percentile ms": p95.toFixed(2),
		[`part of a frame (${FRAME_MS} ms)`]: (median / FRAME_MS).toFixed(2),
		[`ratio to ${SIZES[0]} nodes`]: (median / smallest).toFixed(2),
	})),
);

function at(sorted: readonly number[], share: number): number {
	return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

/** A tree with `size` nodes: questions of three answers each, outcomes where no nodes are left. */
function generatedTree(size: number): ShownTree {
	const children = (index: number) =>
		Array.from({ length: ANSWERS }, (_, n) => index * ANSWERS + n + 1).filter(
			(child) => child < size,
		);
	const ids = Array.from({ length: size }, (_, index) => index);
	const id = (index: number) => `node-${index}`;
	const questions = ids.filter((index) => children(index).length > 0);
	const outcomes = ids.filter((index) => children(index).length === 0);
	const words = "Look at the customer card in the system that has it.";
	return {
		id: "bench",
		title: "A generated tree",
		href: "/",
		version: "0",
		start: id(0),
		questions: Object.fromEntries(
			questions.map((index) => [
				id(index),
				{
					question: `Is it question ${index}?`,
					help: [{ tag: "p", children: [words] }],
					answers: children(index).map((child) => ({
						id: `to-${child}`,
						label: `Answer ${child}`,
						summary: `The answer was ${child}.`,
						to: id(child),
						rulesOut: [id(outcomes[child % outcomes.length] ?? 0)],
					})),
				},
			]),
		),
		outcomes: Object.fromEntries(
			outcomes.map((index) => [
				id(index),
				{
					heading: `Cause ${index}`,
					cause: [words],
					confirm: [{ tag: "p", children: [words] }],
					fix: { text: [], steps: [{ text: [words] }, { text: [words] }] },
					verify: [{ tag: "p", children: [words] }],
					links: [],
				},
			]),
		),
		handovers: {},
		jumps: {},
		origins: {},
	};
}

/** Answers every request from dist/, that for the widget's tree with the generated one. */
async function serve(page: Page, tree: ShownTree): Promise<void> {
	const document = parse(readFileSync(`dist/${PAGE}`, "utf8"));
	const island = document
		.querySelectorAll("astro-island")
		.find((element) =>
			element.getAttribute("component-url")?.includes("TroubleshooterApp"),
		);
	if (!island) throw new Error(`dist/${PAGE} has no troubleshooter.`);
	// What the server rendered is of its own tree.
	island.innerHTML = "";
	const address = island.getAttribute("data-props") ?? "";
	const props = JSON.parse(readFileSync(`dist${address}`, "utf8"));
	const answers: Record<string, string> = {
		"/": document.toString(),
		[address]: JSON.stringify({ ...props, tree: astroProp(tree) }),
	};
	await page.route("**/*", (route) => {
		const { pathname } = new URL(route.request().url());
		const body = answers[pathname];
		if (body !== undefined)
			return route.fulfill({
				contentType: pathname === "/" ? "text/html" : "application/json",
				body,
			});
		const path = `dist${pathname}`;
		return existsSync(path)
			? route.fulfill({ path })
			: route.fulfill({ status: 404 });
	});
}

/** A value as Astro writes the props of an island. */
function astroProp(value: unknown): unknown {
	if (Array.isArray(value)) return [1, value.map(astroProp)];
	if (typeof value !== "object" || value === null) return [0, value];
	return [
		0,
		Object.fromEntries(
			Object.entries(value).map(([key, part]) => [key, astroProp(part)]),
		),
	];
}

/** Clicks through the tree again and again; runs in the page. */
async function timeContinue(clicks: number): Promise<number[]> {
	const widget = document.querySelector<HTMLElement>(".troubleshooter-app");
	const heading = () => widget?.querySelector("h3")?.textContent;
	const times: number[] = [];
	for (let turn = 0; times.length < clicks; turn++) {
		const answers = widget?.querySelectorAll<HTMLInputElement>("[type=radio]");
		if (!widget || !answers) break;
		if (answers.length === 0) {
			history.pushState(null, "", "?at=once");
			dispatchEvent(new PopStateEvent("popstate"));
			await new Promise((done) => setTimeout(done));
			continue;
		}
		answers[turn % answers.length]?.click();
		const before = heading();
		const start = performance.now();
		widget.querySelector<HTMLElement>("[type=submit]")?.click();
		while (heading() === before) await null;
		widget.getBoundingClientRect();
		times.push(performance.now() - start);
		// Let the browser paint, as it would before a reader's next click.
		await new Promise((done) => requestAnimationFrame(done));
	}
	return times;
}
