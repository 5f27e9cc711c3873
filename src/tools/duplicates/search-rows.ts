import type { Checked } from "./check.ts";
import { listOf, readRows } from "./rows.ts";

/** Rows that are read at once. */
const BATCH = 20_000;

/**
 * Those of the rows where the search stands in an email cell, the person's name, the customer's name or its number,
 * whatever the case. It reads all of them again.
 */
export async function searchRows(
	checked: Checked,
	rows: Iterable<number>,
	search: string,
): Promise<Set<number>> {
	const wanted = search.normalize("NFKC").trim().toLowerCase();
	const hits = new Set<number>();
	const sorted = Uint32Array.from(rows).sort();
	for (let from = 0; from < sorted.length; from += BATCH) {
		const batch = sorted.subarray(from, from + BATCH);
		for (const [row, texts] of await readRows(checked, batch)) {
			const { roles } = listOf(checked, row).text.mapping;
			const emails = texts.cells.filter((_, i) => roles[i] === "email");
			const searched = [
				...emails,
				texts.name,
				texts.customerName,
				texts.customerNumber,
			];
			if (searched.some((text) => fold(text).includes(wanted))) hits.add(row);
		}
	}
	return hits;
}

const fold = (text: string) => text.normalize("NFKC").toLowerCase();
