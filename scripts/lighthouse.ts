import { chromium } from "@playwright/test";
import lighthouse from "lighthouse";
import { HEADERS } from "../src/build/csp/policy.ts";
import { basePath, sitemapPages } from "../tests/e2e/site.ts";
import { startHost } from "../tests/e2e/static-host.ts";
import { ensureBrowser } from "./browser.ts";

/**
 * Runs Lighthouse (mobile) on the pages of the built site that are named by their paths, or on all of its sitemap, prints
 * the table, and fails when a score is below 100, the layout shifts, or the page blocks.
 */
const paths = process.argv.length > 2 ? process.argv.slice(2) : sitemapPages();
const PORT = 9222 + Math.floor(process.pid % 1000);
const host = await startHost("dist", basePath(), HEADERS);
const browser = await chromium.launch({
	executablePath: ensureBrowser(),
	args: [
		`--remote-debugging-port=${PORT}`,
		...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
	],
});
const table: Record<string, Record<string, number | string>> = {};
for (const path of paths) table[`/${path}`] = await audit(path);
await browser.close();
host.stop();
console.table(table);
const short = Object.values(table).filter((row) =>
	Object.entries(row).some(([name, value]) =>
		["CLS", "TBT ms"].includes(name)
			? value !== 0
			: name !== "below" && value !== 100,
	),
);
console.log(`${paths.length} pages, ${short.length} below 100`);
process.exitCode = short.length > 0 ? 1 : 0;

async function audit(path: string) {
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
