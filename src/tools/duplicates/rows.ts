import { CellReader } from "./cell.ts";
import type { Checked, CheckedList } from "./check.ts";
import type { Role } from "./columns.ts";
import { ROOM, Scanner } from "./csv.ts";

/** The texts of a contact's row, as the file has them. */
export interface RowTexts {
	/** As a spreadsheet counts. */
	number: number;
	name: string;
	customerNumber: string;
	customerName: string;
	/** Of the columns that have a role; "" for others. */
	cells: string[];
}

/** Rows further apart than this are read one by one; to read so much takes no longer than to ask for it. */
const MOST_GAP = 1 << 18;
/** Bytes that are read at once. */
const MOST_READ = 1 << 21;

/** What is needed to find a row in its list. */
type Rows = Pick<Checked, "contacts" | "lists" | "split">;

/** Reads rows again, for them to be shown. @param rows any, in any order */
export async function readRows(
	checked: Rows,
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
		const bytes =
			list.bytes?.subarray(start, end) ??
			new Uint8Array(await list.text.blob.slice(start, end).arrayBuffer());
		const reader = readers[checked.lists.indexOf(list)] as RowReader;
		for (const row of sorted.subarray(from, to)) {
			const at = offsetOf(checked, list, row) - start;
			const length = offsetOf(checked, list, row + 1) - start - at;
			const room = new Uint8Array(length + ROOM);
			room.set(bytes.subarray(at, at + length));
			texts.set(row, reader.read(row, room));
		}
	}
	return texts;
}

/** The list that a row is in. */
export function listOf(checked: Rows, row: number): CheckedList {
	return checked.lists[row < checked.split ? 0 : 1] as CheckedList;
}

/** The row's number as a spreadsheet counts. */
export function rowNumber(checked: Rows, row: number): number {
	return row - listOf(checked, row).firstRow + 1;
}

function offsetOf(checked: Rows, list: CheckedList, row: number): number {
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
		const { roles } = list.text.mapping;
		this.#scanner = new Scanner(list.text.delimiter, (record) => {
			this.#cells ??= roles.map((role, column) =>
				role === null || column >= record.count
					? ""
					: reader.text(record, column),
			);
		});
	}

	/** @param bytes the row's, its line end, and {@link ROOM} */
	read(row: number, bytes: Uint8Array): RowTexts {
		this.#cells = null;
		this.#scanner.scan(bytes, bytes.length - ROOM, true);
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
