import { CellReader } from "./cell.ts";
import type { Checked, CheckedList } from "./check.ts";
import type { Role } from "./columns.ts";
import { Scanner } from "./csv.ts";

/** The texts of a contact's row, as the file has them. */
export interface RowTexts {
	/** As a spreadsheet counts. */
	number: number;
	name: string;
	customerNumber: string;
	customerName: string;
	cells: string[];
}

/** Rows further apart than this are read one by one. */
const MOST_GAP = 1 << 14;
/** Bytes that are read at once. */
const MOST_READ = 1 << 21;

/** Reads rows again, for them to be shown. @param rows any, in any order */
export async function readRows(
	checked: Checked,
	rows: Iterable<number>,
): Promise<Map<number, RowTexts>> {
	const texts = new Map<number, RowTexts>();
	const sorted = Uint32Array.from(new Set(rows)).sort();
	for (let from = 0, to = 0; from < sorted.length; from = to) {
		const list = listOf(checked, sorted[from] as number);
		const start = offsetOf(checked, list, sorted[from] as number);
		let end = start;
		while (to < sorted.length) {
			const row = sorted[to] as number;
			if (row >= list.endRow) break;
			const next = offsetOf(checked, list, row + 1);
			const isFar = offsetOf(checked, list, row) - end > MOST_GAP;
			if (to > from && (isFar || next - start > MOST_READ)) break;
			end = next;
			to++;
		}
		const bytes = await list.text.blob.slice(start, end).arrayBuffer();
		for (const row of sorted.subarray(from, to)) {
			const at = offsetOf(checked, list, row) - start;
			const length = offsetOf(checked, list, row + 1) - start - at;
			texts.set(row, readRow(list, row, new Uint8Array(bytes, at, length)));
		}
	}
	return texts;
}

/** The list that a row is in. */
export function listOf(checked: Checked, row: number): CheckedList {
	return checked.lists[row < checked.split ? 0 : 1] as CheckedList;
}

/** The row's number as a spreadsheet counts. */
export function rowNumber(checked: Checked, row: number): number {
	return row - listOf(checked, row).firstRow + 1;
}

function offsetOf(checked: Checked, list: CheckedList, row: number): number {
	return row === list.endRow
		? list.text.blob.size
		: (checked.contacts.offset[row] as number);
}

function readRow(list: CheckedList, row: number, bytes: Uint8Array): RowTexts {
	const { delimiter, mapping } = list.text;
	const reader = new CellReader(true);
	let cells: string[] = [];
	const scanner = new Scanner(delimiter, (record) => {
		if (record.index === 0) cells = reader.texts(record);
	});
	const withRoom = new Uint8Array(bytes.length + 1);
	withRoom.set(bytes);
	scanner.scan(withRoom, bytes.length, true);
	const cell = (role: Role) =>
		(cells[mapping.roles.indexOf(role)] ?? "").trim();
	const parts = [cell("firstName"), cell("lastName")].filter(
		(part) => part !== "",
	);
	return {
		number: row - list.firstRow + 1,
		name: parts.length > 0 ? parts.join(" ") : cell("fullName"),
		customerNumber: cell("customerNumber"),
		customerName: cell("customerName"),
		cells,
	};
}
