import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeContactList } from "./duplicates/contact-list.ts";
import { CONTESTANTS, type Contestant } from "./duplicates/contestants.ts";
import { openChromium } from "./duplicates/in-chromium.ts";
import { measureInNode } from "./duplicates/in-node.ts";
import { type Measured, ROUNDS, summaryOf } from "./duplicates/measure.ts";

/** Rows of the lists, unless others are asked for: `npm run bench duplicates -- --rows=10000000`. */
const asked = process.argv.find((word) => word.startsWith("--rows="));
const SIZES = asked
	? asked.slice("--rows=".length).split(",").map(Number)
	: [10_000, 100_000, 1_000_000];

const number = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });
const folder = mkdtempSync(join(tmpdir(), "contacts-"));
const chromium = await openChromium();
try {
	for (const rows of SIZES) {
		const path = join(folder, `${rows}.csv`);
		await writeContactList(path, rows);
		const megabytes = number.format(statSync(path).size / 1e6);
		console.log(`\n${number.format(rows)} rows, ${megabytes} MB`);
		await compare("Node", rows, (name) => measureInNode(name, path));
		await compare("Chromium worker", rows, (name) =>
			chromium.measure(name, path),
		);
		rmSync(path);
	}
} finally {
	await chromium.close();
	rmSync(folder, { recursive: true });
}

async function compare(
	where: string,
	rows: number,
	measure: (name: Contestant) => Measured | Promise<Measured>,
): Promise<void> {
	const names = Object.keys(CONTESTANTS) as Contestant[];
	const runs = new Map<Contestant, Measured[]>();
	const failed = new Map<Contestant, string>();
	for (let round = 0; round < ROUNDS; round++)
		for (const name of names) {
			if (failed.has(name)) continue;
			try {
				runs.set(name, [...(runs.get(name) ?? []), await measure(name)]);
			} catch (error) {
				failed.set(name, String((error as Error).message).slice(0, 60));
			}
		}
	const ours = summaryOf(runs.get("our check") ?? []);
	const table: Record<string, Record<string, string | number>> = {};
	for (const name of names) {
		const measured = summaryOf(runs.get(name) ?? []);
		table[name] = failed.has(name)
			? { "ms, best": failed.get(name) as string }
			: {
					"ms, best": Math.round(measured.milliseconds),
					median: Math.round(measured.median),
					"rows/s": number.format((rows / measured.median) * 1000),
					"takes, ours = 1": number.format(measured.median / ours.median),
					"processor ms": Math.round(measured.processorMilliseconds ?? 0),
					"extra MB": megabytes(measured.extraBytes),
					"longest task of the page, ms": measured.longestTask ?? "",
					shared: measured.shared,
				};
	}
	console.log(where);
	console.table(table);
}

function megabytes(bytes: number | null): string {
	return bytes === null ? "" : number.format(bytes / 1e6);
}
