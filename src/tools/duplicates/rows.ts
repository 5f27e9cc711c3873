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
	const readers = checked.lists.map((list) => new RowReader(list));
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
		const bytes = new Uint8Array(
			await list.text.blob.slice(start, end).arrayBuffer(),
		);
		const reader = readers[checked.lists.indexOf(list)] as RowReader;
		for (const row of sorted.subarray(from, to)) {
			const at = offsetOf(checked, list, row) - start;
			const length = offsetOf(checked, list, row + 1) - start - at;
			const room = new Uint8Array(length + 1);
			room.set(bytes.subarray(at, at + length));
			texts.set(row, reader.read(row, room));
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

/** Reads single rows of a list from their bytes. */
class RowReader {
	readonly #list: CheckedList;
	readonly #scanner: Scanner;
	#cells: string[] | null = null;

	constructor(list: CheckedList) {
		this.#list = list;
		const reader = new CellReader(true);
		this.#scanner = new Scanner(list.text.delimiter, (record) => {
			this.#cells ??= reader.texts(record);
		});
	}

	/** @param bytes the row's, its line end, and one more */
	read(row: number, bytes: Uint8Array): RowTexts {
		this.#cells = null;
		this.#scanner.scan(bytes, bytes.length - 1, true);
		const cells: string[] = this.#cells ?? [];
		const { roles } = this.#list.text.mapping;
		const cell = (role: Role) => (cells[roles.indexOf(role)] ?? "").trim();
		const parts = [cell("firstName"), cell("lastName")];
		const name = parts.filter((part) => part !== "").join(" ");
		return {
			number: row - this.#list.firstRow + 1,
			name: name === "" ? cell("fullName") : name,
			customerNumber: cell("customerNumber"),
			customerName: cell("customerName"),
			cells,
		};
	}
}
