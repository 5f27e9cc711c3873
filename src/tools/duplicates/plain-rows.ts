import type { CellReader } from "./cell.ts";
import { placesOf } from "./columns.ts";
import type { Contacts } from "./contacts.ts";
import { CR, LF, type Scanner } from "./csv.ts";
import type { FastReader } from "./fast-reader.ts";
import * as at from "./kernel/layout.ts";
import type { OpenText } from "./open.ts";
import { type OpenKernel, openKernel } from "./open-kernel.ts";

/** What must be known of a list. */
type PlainList = Pick<OpenText, "delimiter" | "mapping" | "width">;

/** After so many calls that took nothing, some records are left alone, for such a call is dear. */
const FEW = 4;
const MOST_LEFT = 64;

/**
 * Takes the plain rows of a list out of its bytes, by the batch, in place of the scanner and of what takes its records:
 * see `kernel/kernel.ts`. All it does is faster, and nothing is different.
 */
export class PlainRows implements FastReader {
	/** Rows that were taken. */
	rows = 0;
	readonly #contacts: Contacts;
	readonly #cells: CellReader;
	readonly #headerRow: number;
	readonly #kernel: OpenKernel["kernel"];
	readonly #input: Uint8Array;
	readonly #of: OpenKernel["columns"];
	/** The bytes in the kernel, and where they are in the source's. */
	#bytes: Uint8Array | null = null;
	#from = 0;
	#to = 0;
	/** Calls in vain, one after the other. */
	#vain = 0;
	/** Records to be left alone. */
	#left = 0;

	/**
	 * Null where there is no kernel, or it cannot take such a list.
	 * @param namesAreLate as in `ingest.ts`
	 */
	static of(
		contacts: Contacts,
		list: PlainList,
		namesAreLate: boolean,
		cells: CellReader,
	): PlainRows | null {
		const { width, mapping } = list;
		const isBeyond =
			mapping.roles.findLastIndex((role) => role !== null) >= width;
		const open = isBeyond || width > at.MOST_COLUMNS ? null : openKernel();
		return open && new PlainRows(contacts, list, namesAreLate, cells, open);
	}

	private constructor(
		contacts: Contacts,
		list: PlainList,
		namesAreLate: boolean,
		cells: CellReader,
		{ kernel, input, columns }: OpenKernel,
	) {
		this.#contacts = contacts;
		this.#cells = cells;
		this.#headerRow = list.mapping.headerRow ?? -1;
		this.#kernel = kernel;
		this.#input = input;
		this.#of = columns;
		const places = placesOf(list.mapping);
		columns.emails.set(places.emails);
		kernel.emails.value = places.emails.length;
		kernel.first.value = places.firstName;
		kernel.last.value = places.lastName;
		kernel.full.value = places.fullName;
		kernel.number.value = places.customerNumber;
		kernel.customer.value = places.customerName;
		kernel.organisation.value = places.organisationNumber;
		kernel.delimiter.value = list.delimiter.charCodeAt(0);
		kernel.width.value = list.width;
		kernel.namesAreLate.value = Number(namesAreLate);
	}

	forget(): void {
		this.#bytes = null;
	}

	take(
		scanner: Scanner,
		from: number,
		length: number,
		lineEnd: number,
	): number {
		const isCrLf = lineEnd === CR + LF;
		if (!isCrLf && lineEnd !== LF) return from;
		if (scanner.index < this.#headerRow) return from;
		if (this.#left > 0) {
			this.#left--;
			return from;
		}
		const { bytes } = scanner;
		const before = this.rows;
		const store = this.#contacts;
		const kernel = this.#kernel;
		kernel.isCrLf.value = Number(isCrLf);
		kernel.isUtf8.value = Number(this.#cells.certain);
		let p = from;
		for (;;) {
			if (this.#bytes !== bytes || p < this.#from || p >= this.#to)
				this.#load(bytes, p, length);
			const base = scanner.base + this.#from;
			kernel.base.value = base;
			kernel.firstRow.value = store.rows;
			kernel.firstLetter.value = store.textStart[store.addresses] as number;
			const end =
				this.#from + kernel.take(p - this.#from, this.#to - this.#from);
			this.#addRows(base);
			p = end;
			if (p >= length) break;
			if (kernel.endedAtOdd.value === 1) {
				this.#wait(this.rows === before);
				break;
			}
			// The batch is full, or the rest of the bytes in the kernel is no whole record.
			if (kernel.rows.value === at.ROWS) continue;
			if (p === this.#from || this.#to === length) break;
			this.#bytes = null;
		}
		scanner.index += this.rows - before;
		scanner.line += this.rows - before;
		return p;
	}

	#load(bytes: Uint8Array, from: number, length: number): void {
		this.#bytes = bytes;
		this.#from = from;
		this.#to = Math.min(from + at.CHUNK, length);
		this.#input.set(bytes.subarray(from, this.#to));
	}

	/** Where plain rows are rare, it is not worth asking for them before every record. */
	#wait(isInVain: boolean): void {
		this.#vain = isInVain ? this.#vain + 1 : 0;
		if (this.#vain >= FEW) this.#left = Math.min(this.#vain, MOST_LEFT);
	}

	#addRows(base: number): void {
		const kernel = this.#kernel;
		const rows = kernel.rows.value;
		if (rows === 0) return;
		const store = this.#contacts;
		const of = this.#of;
		const firstRow = store.addRows(rows, base + this.#input.length);
		const offset = of.offset.subarray(0, rows);
		if (store.offset instanceof Uint32Array) store.offset.set(offset, firstRow);
		else
			for (let i = 0; i < rows; i++)
				store.offset[firstRow + i] =
					base + (((offset[i] as number) - base) >>> 0);
		store.isContact.fill(1, firstRow, firstRow + rows);
		store.name.set(of.name.subarray(0, rows), firstRow);
		store.customerNumber.set(of.customerNumber.subarray(0, rows), firstRow);
		if (kernel.hasNames.value === 1)
			store.customerName.set(of.customerName.subarray(0, rows), firstRow);
		if (kernel.organisation.value !== -1)
			store.organisation.set(of.organisation.subarray(0, rows), firstRow);
		for (let i = 0; i < kernel.missing.value; i++)
			store.missing.push(of.missing[i] as number);
		for (let i = 0; i < kernel.invalid.value * 2; i += 2)
			store.invalid.push(of.invalid[i] as number, of.invalid[i + 1] as number);

		const count = kernel.addresses.value;
		const textLength = kernel.textLength.value;
		const textStart = store.roomForText(textLength);
		store.text.set(of.text.subarray(0, textLength), textStart);
		const first = store.addAddresses(count);
		store.addressHash.set(of.addressHash.subarray(0, count), first);
		store.writtenHash.set(of.writtenHash.subarray(0, count), first);
		store.signature.set(of.signature.subarray(0, count), first);
		store.addressRow.set(of.addressRow.subarray(0, count), first);
		store.textStart.set(of.textEnd.subarray(0, count), first + 1);
		for (let i = 0; i < kernel.misspelt.value; i++)
			store.misspelt.push(first + (of.misspelt[i] as number));
		this.rows += rows;
	}
}
