import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { close, createIndex } from "pagefind";
import sirv from "sirv";
import { ensureBrowser } from "../scripts/browser.ts";
import { readQueries } from "../tests/search/evaluate.ts";

/**
 * Time from the last key to the first result, our dialog and stock Pagefind UI over the same pages in the same run,
 * warm: each has answered once before. Slow 4G is Lighthouse's: 150 ms round trip, 1.6 Mbit/s down, 750 kbit/s up
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md).
 */
const ROUNDS = 3;
const QUERIES = 12;
const SLOW_4G = { latency: 150, down: 1_600_000 / 8, up: 750_000 / 8 };
const UNTHROTTLED = { latency: 0, down: -1, up: -1 };

interface Contender {
	name: string;
	page: Page;
	input: string;
	result: string;
}

if (!existsSync("dist/index.html"))
	throw new Error("There is no dist/. Run npm run build first.");

const stock = await stockIndex();
const server = serve(stock);
const root = `http://localhost:${(server.address() as AddressInfo).port}`;
const browser = await chromium.launch({
	executablePath: ensureBrowser(),
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
const queries = readQueries("tests/search/queries.tsv")
	.map(({ text }) => text)
	.filter((text) => /^(\w+ ?){1,3}$/.test(text))
	.slice(0, QUERIES);
for (const [line, conditions] of Object.entries({
	unthrottled: UNTHROTTLED,
	"slow 4G": SLOW_4G,
})) {
	const contenders = await open(browser, conditions);
	const times = new Map(contenders.map(({ name }) => [name, [] as number[]]));
	// In turns, so that a busy moment of the machine meets both.
	for (let round = 0; round < ROUNDS; round++)
		for (const query of queries)
			for (const contender of contenders) {
				const time = await timeFirstResult(contender, query);
				if (time !== undefined) times.get(contender.name)?.push(time);
			}
	const medians = [...times].map(([name, list]) => {
		const sorted = list.sort((a, b) => a - b);
		const at = (share: number) =>
			sorted[Math.floor(sorted.length * share)] ?? 0;
		console.log(
			`${line}: ${name} ${at(0.5).toFixed(1)} ms median, ${at(0.95).toFixed(1)} ms at 95 % (${list.length} of ${ROUNDS * queries.length} answered)`,
		);
		return at(0.5);
	});
	const [ours = 0, theirs = 1] = medians;
	console.log(`${line}: ratio ours / stock ${(ours / theirs).toFixed(3)}`);
	for (const { page } of contenders) await page.context().close();
}
await browser.close();
server.close();
rmSync(stock, { recursive: true });

/** Pagefind as it comes, over the built pages. */
async function stockIndex(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "stock-pagefind-"));
	const { index } = await createIndex({});
	await index?.addDirectory({ path: "dist" });
	await index?.writeFiles({ outputPath: join(folder, "pagefind") });
	await close();
	return folder;
}

/** The built site at the root, stock Pagefind UI at /stock. */
function serve(stock: string) {
	const site = sirv("dist");
	const pagefind = sirv(join(stock, "pagefind"));
	return createServer((request, response) => {
		const missing = () => {
			response.writeHead(404).end();
		};
		const url = request.url ?? "/";
		if (url === "/stock")
			return response
				.writeHead(200, { "content-type": "text/html" })
				.end(
					'<!doctype html><html lang="en"><title>Stock</title><div id="search"></div><script src="/stock/pagefind-ui.js"></script><script>new PagefindUI({element:"#search",showSubResults:true,bundlePath:"/stock/"})</script></html>',
				);
		if (!url.startsWith("/stock/")) return site(request, response, missing);
		request.url = url.slice("/stock".length);
		return pagefind(request, response, missing);
	}).listen(0);
}

/** Both searches, each with one answer behind it. */
async function open(
	browser: Browser,
	conditions: typeof SLOW_4G,
): Promise<Contender[]> {
	const contenders = [
		{
			name: "ours",
			path: "/",
			input: "dialog input",
			result: "dialog [role=option]",
		},
		{
			name: "stock",
			path: "/stock",
			input: ".pagefind-ui__search-input",
			result: ".pagefind-ui__result-link",
		},
	];
	return Promise.all(
		contenders.map(async ({ path, ...contender }) => {
			const page = await (await browser.newContext()).newPage();
			await page.goto(root + path);
			if (contender.name === "ours") await page.keyboard.press("Control+k");
			await page.locator(contender.input).fill("contact person");
			await page.locator(contender.result).first().waitFor();
			await page.waitForLoadState("networkidle");
			const network = await page.context().newCDPSession(page);
			await network.send("Network.enable");
			await network.send("Network.emulateNetworkConditions", {
				offline: false,
				latency: conditions.latency,
				downloadThroughput: conditions.down,
				uploadThroughput: conditions.up,
			});
			return { ...contender, page };
		}),
	);
}

/** Milliseconds from the last letter to a result of this query, or undefined when none comes in two seconds. */
async function timeFirstResult(
	{ page, input, result }: Contender,
	query: string,
): Promise<number | undefined> {
	await page.locator(input).fill("");
	await page.locator(result).first().waitFor({ state: "detached" });
	return page.evaluate(
		({ input, result, query }) =>
			new Promise<number | undefined>((resolve) => {
				const field = document.querySelector<HTMLInputElement>(input);
				if (!field) return resolve(undefined);
				const start = performance.now();
				const watch = new MutationObserver(() => {
					if (!document.querySelector(result)) return;
					watch.disconnect();
					resolve(performance.now() - start);
				});
				watch.observe(document.body, { childList: true, subtree: true });
				setTimeout(() => resolve(undefined), 2000);
				field.value = query;
				field.dispatchEvent(new Event("input", { bubbles: true }));
			}),
		{ input, result, query },
	);
}
