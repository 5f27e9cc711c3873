import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { basePath } from "../src/build/base-path.ts";
import { builtHeaders } from "../tests/e2e/headers-file.ts";
import { sitemapPages } from "../tests/e2e/site.ts";
import { startHost } from "../tests/e2e/static-host.ts";
import { ensureBrowser } from "./browser.ts";

/** A page's scores out of 100, how far its layout shifts, how long it blocks, and the audits that cost points. */
interface Row {
	performance: number;
	accessibility: number;
	"best practices": number;
	SEO: number;
	CLS: number;
	"TBT ms": number;
	below: string;
}

/**
 * Runs Lighthouse (mobile) on the pages of the built site that are named by their paths, or on all of its sitemap, prints
 * the table, and fails when a score is below 100, the layout shifts, or the page blocks.
 */
const paths = process.argv.length > 2 ? process.argv.slice(2) : sitemapPages();
/** Of a page that falls short. */
const TRIES = 5;
const PORT = 9222 + Math.floor(process.pid % 1000);
const host = await startHost("dist", basePath(), builtHeaders());
const browser = await chromium.launch({
	executablePath: ensureBrowser(),
	args: [
		`--remote-debugging-port=${PORT}`,
		...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	],
});
const table: Record<string, Row> = {};
for (const path of paths) table[`/${path}`] = await bestOf(path, TRIES);
await browser.close();
host.stop();
console.table(table);
const short = Object.values(table).filter((row) => !isPerfect(row));
console.log(`${paths.length} pages, ${short.length} below 100`);
process.exitCode = short.length > 0 ? 1 : 0;

/** What else runs on the machine can only make a page look slower, so its best try counts. */
async function bestOf(path: string, tries: number): Promise<Row> {
	const rows: Row[] = [];
	while (rows.length < tries && !rows.some(isPerfect))
		rows.push(await audit(path));
	rows.sort(
		(a, b) => b.performance - a.performance || a["TBT ms"] - b["TBT ms"],
	);
	return rows.find(isPerfect) ?? (rows[0] as Row);
}

function isPerfect({
	below: _,
	CLS,
	"TBT ms": blocking,
	...scores
}: Row): boolean {
	return (
		CLS === 0 &&
		blocking === 0 &&
		Object.values(scores).every((score) => score === 100)
	);
}

async function audit(path: string): Promise<Row> {
	const result = await lighthouse(host.url + path, {
		port: PORT,
		logLevel: "error",
		output: "json",
	});
	if (!result) throw new Error(`Lighthouse says nothing about /${path}.`);
	const { categories, audits } = result.lhr;
	const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
	const failed = Object.values(categories).flatMap(({ auditRefs }) =>
		auditRefs
			.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
			.map(({ id }) => id),
	);
	return {
		performance: score("performance"),
		accessibility: score("accessibility"),
		"best practices": score("best-practices"),
		SEO: score("seo"),
		CLS: Number(
			(audits["cumulative-layout-shift"]?.numericValue ?? -1).toFixed(3),
		),
		"TBT ms": Math.round(audits["total-blocking-time"]?.numericValue ?? -1),
		below: failed.join(" "),
	};
}
