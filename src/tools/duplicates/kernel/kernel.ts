/**
 * Takes the plain rows of a contact list: those of the right number of cells, with one plain address or none, and with
 * names and numbers that can be told by their bytes alone. What it gives of a row is what `ingest.ts` gives. It is
 * AssemblyScript, compiled to WebAssembly, which compares 16 bytes at a time; `plain-rows.ts` is its other side.
 */
import * as address from "./address";
import { cellEnd, cellStart, INCOMPLETE, ODD, readCells } from "./cells";
import {
	ADDRESS_HASH,
	ADDRESS_ROW,
	CUSTOMER_NAME,
	CUSTOMER_NUMBER,
	EMAILS,
	INPUT,
	INVALID,
	MISSING,
	MISSPELT,
	NAME,
	OFFSET,
	ORGANISATION,
	ROWS,
	SIGNATURE,
	TEXT,
	TEXT_END,
	WRITTEN_HASH,
} from "./layout";
import {
	customerName,
	isUtf8,
	ODD_CUSTOMER,
	ODD_NAME,
	personName,
} from "./names";
import { ODD_NUMBER, readNumber } from "./number";

export * from "./blocks";
export { isUtf8 } from "./names";

const LF = 10;

/** How the list is written. */
export let delimiter: i32 = 0;
export let isCrLf: bool = false;
export let width: i32 = 0;
/** Columns; -1 for none. */
export let emails: i32 = 0;
export let first: i32 = -1;
export let last: i32 = -1;
export let full: i32 = -1;
export let number: i32 = -1;
export let customer: i32 = -1;
export let organisation: i32 = -1;
/** Whether the customer's name is left out where there is a number. */
export let namesAreLate: bool = false;

/** Where the next batch goes in the columns of all: its first row, its first letter, and what to add to its offsets. */
export let firstRow: i32 = 0;
export let firstLetter: i32 = 0;
export let base: i32 = 0;

/** What came of the last batch. */
export let rows: i32 = 0;
export let addresses: i32 = 0;
export let textLength: i32 = 0;
export let missing: i32 = 0;
export let invalid: i32 = 0;
export let misspelt: i32 = 0;
/** Whether some row has a customer's name. */
export let hasNames: bool = false;
/** Whether it ended at a row that is not a plain one. */
export let endedAtOdd: bool = false;

/**
 * Takes plain rows, as far as there are any.
 * @param from where in the input the first one begins
 * @param to where the input ends
 * @returns where the first row begins that was not taken
 */
export function take(from: i32, to: i32): i32 {
	const limit = INPUT + to;
	// A stop after the end spares a comparison per byte.
	store<u8>(limit, LF);
	rows = 0;
	addresses = 0;
	textLength = 0;
	missing = 0;
	invalid = 0;
	misspelt = 0;
	hasNames = false;
	endedAtOdd = false;
	let p = INPUT + from;
	while (p < limit && rows < ROWS) {
		const next = readCells(p, limit, delimiter, width, isCrLf);
		if (next === INCOMPLETE) break;
		if (next === ODD || !takeRow()) {
			endedAtOdd = true;
			break;
		}
		store<i32>(OFFSET + (rows << 2), base + p - INPUT);
		rows++;
		p = next;
	}
	return p - INPUT;
}

/** False, and nothing taken, if the row is not a plain one. */
function takeRow(): bool {
	const person = readPerson();
	if (person === ODD_NAME) return false;
	const ofCustomer = readIfAny(number);
	if (ofCustomer === ODD_NUMBER) return false;
	const ofOrganisation = readIfAny(organisation);
	if (ofOrganisation === ODD_NUMBER) return false;
	let name: f64 = 0;
	if (customer !== -1) {
		const isNeeded = ofCustomer === 0 || !namesAreLate || !isUtf8;
		if (isNeeded) name = customerName(cellStart(customer), cellEnd(customer));
		if (name === ODD_CUSTOMER) return false;
	}
	if (!takeAddress()) return false;
	store<u32>(NAME + (rows << 2), person);
	store<f64>(CUSTOMER_NUMBER + (rows << 3), ofCustomer);
	store<f64>(CUSTOMER_NAME + (rows << 3), name);
	store<f64>(ORGANISATION + (rows << 3), ofOrganisation);
	if (name !== 0) hasNames = true;
	return true;
}

function readIfAny(column: i32): f64 {
	return column === -1 ? 0 : readNumber(cellStart(column), cellEnd(column));
}

function readPerson(): u32 {
	const a = nameIn(first);
	const b = nameIn(last);
	if (a === ODD_NAME || b === ODD_NAME) return ODD_NAME;
	const name = (a + b) & 0x3fffffff;
	return name === 0 ? nameIn(full) : name;
}

function nameIn(column: i32): u32 {
	return column === -1 ? 0 : personName(cellStart(column), cellEnd(column));
}

/** Takes the row's address. False if it has something else, or more than one. */
function takeAddress(): bool {
	let column = -1;
	for (let i = 0; i < emails; i++) {
		const each = load<i32>(EMAILS + (i << 2));
		if (cellStart(each) === cellEnd(each)) continue;
		if (column !== -1) return false;
		column = each;
	}
	if (column === -1) {
		if (isBlank()) return false;
		store<i32>(MISSING + (missing << 2), firstRow + rows);
		missing++;
		return true;
	}
	const at = TEXT + textLength;
	const held = address.readAddress(cellStart(column), cellEnd(column), at);
	if (held === address.ODD_ADDRESS) return false;
	if (held === address.NO_ADDRESS) {
		store<i32>(INVALID + (invalid << 3), firstRow + rows);
		store<i32>(INVALID + (invalid << 3) + 4, column);
		invalid++;
		return true;
	}
	const place = addresses << 2;
	textLength += address.length;
	store<i32>(ADDRESS_ROW + place, firstRow + rows);
	store<i32>(TEXT_END + place, firstLetter + textLength);
	store<u32>(ADDRESS_HASH + place, address.hash);
	store<u32>(WRITTEN_HASH + place, address.writtenHash);
	store<u32>(SIGNATURE + place, address.signature);
	if (address.looksMisspelt) {
		store<i32>(MISSPELT + (misspelt << 2), addresses);
		misspelt++;
	}
	addresses++;
	return true;
}

/** Whether there is nothing in the cells but white space. */
function isBlank(): bool {
	for (let column = 0; column < width; column++)
		for (let p = cellStart(column); p < cellEnd(column); p++)
			if (load<u8>(p) > 32) return false;
	return true;
}
