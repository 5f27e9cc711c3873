import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { basePath } from "../src/build/base-path.ts";
import { evalOptions } from "../tests/search/eval-options.ts";
import {
	type Asked,
	askDialog,
	measure,
	readQueries,
} from "../tests/search/evaluate.ts";
import { ensureBrowser } from "./browser.ts";
import { freePort } from "./free-port.ts";

/**
 * Measures the search: types the queries of a file into the dialog of the built site in a real browser.
 *
 *     npm run search:eval -- [FILE] [--from en|nb] [--min-recall1 N] [--min-recall3 N] [--max-zero N]
 *
 * N are percentages. It exits with 1 when a limit is not kept, with 2 when it could not measure.
 */
const base = basePath();

try {
	process.exitCode = await main();
} catch (error) {
	console.error(error instanceof Error ? error.message : String(error));
	process.exitCode = 2;
}

async function main(): Promise<number> {
	const options = evalOptions(process.argv.slice(2), process.env);
	const { file, from, minRecall1, minRecall3, maxZero } = options;
	if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
	if (!existsSync("dist/index.html"))
		throw new Error("The site is not built. Run: npm run build");
	const queries = readQueries(file);
	if (queries.length === 0) throw new Error(`${file} holds no query.`);

	const asked = await withSite(async (root) => {
		const browser = await chromium.launch({
			executablePath: ensureBrowser(),
			args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
		});
		try {
			const home = from === "en" ? root : `${root}${from}/`;
			return await askDialog(await browser.newPage(), queries, home, base);
		} finally {
			await browser.close();
		}
	});
	print(asked);
	const { recall1, recall3, zero } = measure(asked);
	const kept =
		recall1 * 100 >= minRecall1 &&
		recall3 * 100 >= minRecall3 &&
		zero * 100 <= maxZero;
	console.log(
		`\nAsked from ${from}. Limits: recall@1 at least ${minRecall1} %, recall@3 at least ${minRecall3} %, zero results at most ${maxZero} %: ${kept ? "kept" : "NOT KEPT"}.`,
	);
	return kept ? 0 : 1;
}

/** Serves the built site while something is done with its address. */
async function withSite<T>(use: (root: string) => Promise<T>): Promise<T> {
	const port = Number(process.env["PORT"] ?? (await freePort()));
	const server = spawn(process.execPath, ["scripts/serve.ts"], {
		env: { ...process.env, PORT: String(port), BASE: base },
		stdio: ["ignore", "pipe", "inherit"],
	});
	try {
		const started = await Promise.race([
			once(server.stdout, "data").then(() => true),
			once(server, "exit").then(() => false),
		]);
		if (!started)
			throw new Error(`Port ${port} cannot be used. Set PORT to a free one.`);
		return await use(`http://localhost:${port}${base}`);
	} finally {
		server.kill();
	}
}

function print(asked: readonly Asked[]) {
	const misses = asked.filter(({ rank }) => rank !== 1);
	if (misses.length > 0) console.log("Not first:");
	for (const { text, topics, rank, results } of misses) {
		console.log(`  ${rank || "none"}\t${text}\t(${topics.join(",")})`);
		for (const path of results.slice(0, 3)) console.log(`\t\t${path}`);
	}
	console.log("\nlanguage\tqueries\trecall@1\trecall@3\tMRR\tzero results");
	const languages = [...new Set(asked.map(({ language }) => language))];
	const rows: [string, readonly Asked[]][] = [
		...languages.map((language): [string, Asked[]] => [
			language,
			asked.filter((one) => one.language === language),
		]),
		["all", asked],
	];
	for (const [name, some] of rows) {
		const { queries, recall1, recall3, mrr, zero } = measure(some);
		const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
		console.log(
			[
				name,
				queries,
				percent(recall1),
				percent(recall3),
				mrr.toFixed(3),
				percent(zero),
			].join("\t\t"),
		);
	}
}
