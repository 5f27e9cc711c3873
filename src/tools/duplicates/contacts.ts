type Column = Uint8Array | Uint32Array | Float64Array;

const MOST_IN_FOUR_BYTES = 0xffffffff;

/** From this share of a list on, its size is foreseen. */
const ENOUGH = 1 / 200;

/** What there is of every row, in columns of {@link Contacts}. */
export const ROW_COLUMNS = [
	"offset",
	"isContact",
	"name",
	"customerNumber",
	"customerName",
	"organisation",
] as const;
/** And of every address. */
export const ADDRESS_COLUMNS = [
	"addressRow",
	"textStart",
	"addressHash",
	"writtenHash",
	"signature",
] as const;
type Part = (typeof ROW_COLUMNS | typeof ADDRESS_COLUMNS)[number];

const none = new Uint32Array(0);

/**
 * What identity needs of every record, in columns of numbers: a million rows take some 80 MB. Both lists share them,
 * one after the other, so that an address has the same identity wherever it stands. Rows and addresses are indices.
 */
export class Contacts {
	/** Records read, title, header and blank ones included. */
	rows = 0;
	/** Where a record begins in the text of its list: in four bytes as long as they are enough. */
	offset: Uint32Array | Float64Array = none;
	/** 1 for a contact, 0 for a title, a header or a blank row. */
	isContact = new Uint8Array(0);
	/** Hash of the person's name, the customer's number, name and organisation number; 0 where there is none. */
	name = none;
	customerNumber = new Float64Array(0);
	customerName = this.customerNumber;
	organisation = this.customerNumber;

	/** Usable addresses, in the order of their rows. */
	addresses = 0;
	addressRow = none;
	/** The cleaned address `i` is `text[textStart[i] .. textStart[i + 1]]`. */
	textStart = new Uint32Array(1);
	addressHash = none;
	/** Hash of the address as written. */
	writtenHash = none;
	/** Tells most pairs that are not near each other apart without a look at their bytes; see `signature.ts`. */
	signature = none;
	text = new Uint8Array(0);

	/** Rows without an address. */
	readonly missing: number[] = [];
	/** Rows with something that is not an address, and in which column, each pair after the other. */
	readonly invalid: number[] = [];
	/** Addresses whose domain looks misspelt. */
	readonly misspelt: number[] = [];

	/** How much of the list being read has been read, to foresee its size. */
	share = 0;
	#rowsBefore = 0;
	#addressesBefore = 0;
	#textBefore = 0;

	/** The next list begins. */
	startList(): void {
		this.share = 0;
		this.#rowsBefore = this.rows;
		this.#addressesBefore = this.addresses;
		this.#textBefore = this.textStart[this.addresses] as number;
	}

	/** Takes back the list that was begun last. */
	undoList(): void {
		const firstRow = this.#rowsBefore;
		for (const part of ROW_COLUMNS) this[part].fill(0, firstRow, this.rows);
		this.rows = firstRow;
		this.addresses = this.#addressesBefore;
		keepBelow(this.missing, firstRow, 1);
		keepBelow(this.invalid, firstRow, 2);
		keepBelow(this.misspelt, this.addresses, 1);
	}

	/** Adds a record that is no contact, to be filled in; columns that nobody writes to take no memory. */
	addRow(offset: number): number {
		const row = this.addRows(1, offset);
		this.offset[row] = offset;
		return row;
	}

	/**
	 * Adds records to be filled in, their offsets too.
	 * @param mostOffset no offset of theirs is greater
	 * @returns the first of them
	 */
	addRows(count: number, mostOffset: number): number {
		const first = this.rows;
		this.rows += count;
		if (this.rows > this.offset.length)
			this.#widen(ROW_COLUMNS, this.rows, this.#rowsBefore);
		if (mostOffset > MOST_IN_FOUR_BYTES && this.offset instanceof Uint32Array)
			this.offset = Float64Array.from(this.offset);
		return first;
	}

	/** Where to write the next addresses: there is room for `length` bytes. */
	roomForText(length: number): number {
		const start = this.textStart[this.addresses] as number;
		const needed = start + length;
		if (needed > this.text.length)
			this.text = this.#wider(this.text, needed, this.#textBefore);
		return start;
	}

	/**
	 * Adds the address that was written to {@link roomForText}. What else belongs to it is for the caller to fill in:
	 * handed over, each number might be put on the heap.
	 */
	addAddress(row: number, length: number): number {
		const address = this.addAddresses(1);
		this.addressRow[address] = row;
		this.textStart[address + 1] = (this.textStart[address] as number) + length;
		return address;
	}

	/** Adds addresses whose text was written, with all to be filled in. @returns the first of them */
	addAddresses(count: number): number {
		const first = this.addresses;
		this.addresses += count;
		if (this.addresses >= this.addressRow.length)
			this.#widen(ADDRESS_COLUMNS, this.addresses + 1, this.#addressesBefore);
		return first;
	}

	/** Takes the last address back if the row has it already, among those from `first` on: a row counts once. */
	dropRepeated(first: number): void {
		const last = this.addresses - 1;
		for (let address = first; address < last; address++)
			if (sameAddress(this, address, last)) {
				this.addresses = last;
				keepBelow(this.misspelt, last, 1);
				return;
			}
	}

	#widen(parts: readonly Part[], needed: number, before: number): void {
		for (const part of parts)
			(this[part] as Column) = this.#wider(this[part], needed, before);
	}

	/** A copy with the room that the rest of the list will probably need. */
	#wider<T extends Column>(column: T, needed: number, before: number): T {
		const foreseen =
			this.share > ENOUGH
				? before + ((needed - before) / this.share) * 1.03
				: 0;
		const length = Math.ceil(Math.max(1024, needed * 1.25, foreseen));
		const wider = new (column.constructor as new (length: number) => T)(length);
		wider.set(column as never);
		return wider;
	}
}

function keepBelow(list: number[], limit: number, step: number): void {
	while (list.length > 0 && (list.at(-step) as number) >= limit)
		list.length -= step;
}

const decoder = new TextDecoder();

/** The cleaned address as text. */
export function addressText(contacts: Contacts, address: number): string {
	const { text, textStart } = contacts;
	return decoder.decode(
		text.subarray(textStart[address], textStart[address + 1]),
	);
}

/** Whether two addresses are the same, byte by byte. */
export function sameAddress(contacts: Contacts, a: number, b: number): boolean {
	const { text, textStart } = contacts;
	const from = textStart[a] as number;
	const length = (textStart[a + 1] as number) - from;
	const other = textStart[b] as number;
	if ((textStart[b + 1] as number) - other !== length) return false;
	for (let i = 0; i < length; i++)
		if (text[from + i] !== text[other + i]) return false;
	return true;
}
