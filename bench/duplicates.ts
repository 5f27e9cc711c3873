import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeContactList } from "./duplicates/contact-list.ts";
import { CONTESTANTS, type Contestant } from "./duplicates/contestants.ts";
import { openChromium } from "./duplicates/in-chromium.ts";
import { measureInNode } from "./duplicates/in-node.ts";
import type { Measured } from "./duplicates/measure.ts";

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
	const ours = await measure("our check");
	const table: Record<string, Record<string, string | number>> = {};
	for (const name of names) {
		try {
			const measured = name === "our check" ? ours : await measure(name);
			table[name] = {
				ms: Math.round(measured.milliseconds),
				"rows/s": number.format((rows / measured.milliseconds) * 1000),
				"takes, ours = 1": number.format(
					measured.milliseconds / ours.milliseconds,
				),
				"processor ms": Math.round(measured.processorMilliseconds ?? 0),
				"extra MB": megabytes(measured.extraBytes),
				"longest task of the page, ms": measured.longestTask ?? "",
				shared: measured.shared,
			};
		} catch (error) {
			table[name] = { ms: String((error as Error).message).slice(0, 60) };
		}
	}
	console.log(where);
	console.table(table);
}

function megabytes(bytes: number | null): string {
	return bytes === null ? "" : number.format(bytes / 1e6);
}
