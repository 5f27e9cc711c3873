import { addAddress, addPlainAddress } from "./add-address.ts";
import type { CellReader } from "./cell.ts";
import { CELL, cellHash } from "./cell-hash.ts";
import { type Mapping, type Places, placesOf } from "./columns.ts";
import type { Contacts } from "./contacts.ts";
import type { Scanner } from "./csv.ts";
import { readEmailCell } from "./email.ts";
import { FAULTS } from "./faults.ts";
import { NAME_BITS } from "./person-name.ts";
import { Problems } from "./problems.ts";
import { ESCAPED } from "./quote.ts";

/** Takes the records of one list into {@link Contacts}. Its `read` is the scanner's `onRecord`. */
export class Ingest {
	/** Contacts that were taken here. */
	contacts = 0;
	readonly problems = new Problems();
	readonly #store: Contacts;
	readonly #cells: CellReader;
	readonly #mapping: Mapping;
	readonly #width: number;
	readonly #namesAreLate: boolean;
	readonly #columns: Places;

	/**
	 * @param width cells that every record should have
	 * @param cells decodes what the bytes alone do not tell
	 * @param namesAreLate leave out the customer's name where there is a number; see `addLateNames`
	 */
	constructor(
		store: Contacts,
		mapping: Mapping,
		width: number,
		cells: CellReader,
		namesAreLate: boolean,
	) {
		this.#store = store;
		this.#mapping = mapping;
		this.#width = width;
		this.#cells = cells;
		this.#namesAreLate = namesAreLate;
		this.#columns = placesOf(mapping);
	}

	readonly read = (record: Scanner): void => {
		const store = this.#store;
		const row = store.addRow(record.base + record.start);
		if (record.faults !== 0) this.problems.addFaults(record);
		if (record.index <= (this.#mapping.headerRow ?? -1)) return;
		if (record.faults & FAULTS["huge-row"]) return;
		if (record.count === 1 && record.starts[0] === record.ends[0]) return;

		const found = this.#readEmails(record, row);
		if (!found && isBlank(record)) return;
		if (!found) store.missing.push(row);
		if (record.count !== this.#width) this.problems.add("ragged-row", record);
		this.contacts++;
		store.isContact[row] = 1;
		this.#readIdentity(record, row);
		if (this.#cells.hasBadBytes) {
			this.#cells.hasBadBytes = false;
			this.problems.add("bad-bytes", record);
		}
	};

	/** Whether there is anything in the cells, be it usable or not. */
	#readEmails(record: Scanner, row: number): boolean {
		const store = this.#store;
		const before = store.addresses;
		let found = false;
		for (const column of this.#columns.emails) {
			if (column >= record.count) continue;
			const from = record.starts[column] as number;
			const to = record.ends[column] as number;
			if (from === to) continue;
			const plain =
				record.forms[column] !== ESCAPED &&
				addPlainAddress(store, row, record.bytes, from, to);
			if (plain || this.#readOddEmail(record, row, column, before))
				found = true;
			if (plain) store.dropRepeated(before);
		}
		return found;
	}

	#readOddEmail(
		record: Scanner,
		row: number,
		column: number,
		first: number,
	): boolean {
		const store = this.#store;
		const read = readEmailCell(this.#cells.text(record, column), false);
		if (read.kind === "missing") return false;
		if (read.kind === "invalid" || read.invalid.length > 0)
			store.invalid.push(row, column);
		if (read.kind === "addresses")
			for (const { key, written } of read.addresses) {
				addAddress(store, row, key, written);
				store.dropRepeated(first);
			}
		return true;
	}

	#readIdentity(record: Scanner, row: number): void {
		const store = this.#store;
		const of = this.#columns;
		const cells = this.#cells;
		const { person, customerNumber, customerName, organisation } = CELL;
		const name =
			(cellHash(record, of.firstName, person, cells) +
				cellHash(record, of.lastName, person, cells)) &
			NAME_BITS;
		store.name[row] =
			name === 0 ? cellHash(record, of.fullName, person, cells) : name;
		const number = cellHash(record, of.customerNumber, customerNumber, cells);
		if (number !== 0) store.customerNumber[row] = number;
		// As long as the encoding is in doubt, every cell that will be shown is a test of it.
		if (number === 0 || !this.#namesAreLate || !cells.certain) {
			const hash = cellHash(record, of.customerName, customerName, cells);
			if (hash !== 0) store.customerName[row] = hash;
		}
		const organisationNumber = of.organisationNumber;
		if (organisationNumber !== -1)
			store.organisation[row] = cellHash(
				record,
				organisationNumber,
				organisation,
				cells,
			);
	}
}

/** Whether a record has nothing in its cells but white space. */
function isBlank(record: Scanner): boolean {
	for (let i = 0; i < record.count; i++)
		for (
			let p = record.starts[i] as number;
			p < (record.ends[i] as number);
			p++
		)
			if ((record.bytes[p] as number) > 32) return false;
	return true;
}
