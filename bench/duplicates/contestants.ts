import Papa from "papaparse";
import { inferSchema, initParser } from "udsv";
import { check } from "../../src/tools/duplicates/check.ts";
import { fast } from "../../src/tools/duplicates/fast.ts";

/** The column of `contact-list.ts` that holds the address, and the rows above its header. */
const EMAIL = 4;
const HEADER = 2;

/** What can be done with a contact list. Each gives the number of addresses that stand on two or more rows. */
export const CONTESTANTS = {
	/** Everything that the page shows: findings, look-alikes, customers compared. */
	"our check": async (file: Blob): Promise<number> => {
		const { groups } = await check(
			{ source: { kind: "file", file } },
			null,
			undefined,
			fast,
		);
		return groups.starts.length - 1;
	},
	"uDSV + Map": async (file: Blob): Promise<number> => {
		const text = withoutTitle(await file.text());
		return countShared(initParser(inferSchema(text)).stringArrs(text));
	},
	"papaparse + Map": async (file: Blob): Promise<number> => {
		const text = withoutTitle(await file.text());
		const { data } = Papa.parse<string[]>(text, { delimiter: ";" });
		return countShared(data.slice(1));
	},
	/** Nothing but reading the bytes. */
	"bare read": async (file: Blob): Promise<number> => {
		const reader = file.stream().getReader();
		while (!(await reader.read()).done);
		return 0;
	},
} as const;

/** The name of one of them. */
export type Contestant = keyof typeof CONTESTANTS;

function withoutTitle(text: string): string {
	let from = 0;
	for (let row = 0; row < HEADER; row++) from = text.indexOf("\n", from) + 1;
	return text.slice(from);
}

/** No look-alikes, no customers, no cleaning but this. */
function countShared(rows: readonly string[][]): number {
	const byAddress = new Map<string, number[]>();
	rows.forEach((row, i) => {
		const address = row[EMAIL]?.trim().toLowerCase() ?? "";
		const same = byAddress.get(address);
		if (same === undefined) byAddress.set(address, [i]);
		else same.push(i);
	});
	let shared = 0;
	for (const [address, { length }] of byAddress)
		if (length > 1 && address.includes("@") && !address.endsWith("@")) shared++;
	return shared;
}
