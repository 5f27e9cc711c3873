import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { encoded, hash30 } from "./hash.ts";
import { oddLetters, signatureOf } from "./signature.ts";

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const AT = 64;
const UNDERSCORE = 95;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

/** By the kernel, too. */
export const slips = new CommonSlips();

/**
 * Adds the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone, but for
 * rare ones with marks side by side. A mark is what is neither letter nor digit.
 * @returns false, and nothing added, if the cell needs a closer look
 */
export function addPlainAddress(
	contacts: Contacts,
	row: number,
	bytes: Uint8Array,
	start: number,
	end: number,
): boolean {
	let from = start;
	let to = end;
	while (from < to && bytes[from] === SPACE) from++;
	while (to > from && bytes[to - 1] === SPACE) to--;
	const length = to - from;
	if (length > MOST) return false;

	const at = contacts.roomForText(length);
	const { text } = contacts;
	let atSign = -1;
	let lastMark = -1;
	let lastDigit = -1;
	let hasTag = false;
	let hasCapitals = false;
	for (let i = 0; i < length; i++) {
		let byte = bytes[from + i] as number;
		if (byte >= 65 && byte <= 90) {
			byte += 32;
			hasCapitals = true;
		}
		text[at + i] = byte;
		if (byte >= 97 && byte <= 122) continue;
		if (byte >= 48 && byte <= 57) {
			lastDigit = i;
			continue;
		}
		// No address begins with a mark.
		if (i === lastMark + 1) return false;
		lastMark = i;
		if (byte === AT && atSign === -1) atSign = i;
		else if (byte === PLUS && atSign === -1) hasTag = true;
		else if (byte === UNDERSCORE && atSign !== -1) return false;
		else if (byte !== DOT && byte !== HYPHEN && byte !== UNDERSCORE)
			return false;
	}
	// The last label has two or more letters and nothing else.
	if (atSign === -1 || text[at + lastMark] !== DOT) return false;
	if (length - lastMark < 3 || lastDigit > lastMark) return false;

	const address = addWritten(contacts, row, length, hasTag);
	contacts.writtenHash[address] = hasCapitals
		? hash30(bytes, from, to)
		: (contacts.addressHash[address] as number);
	return true;
}

/** Adds an address. @param written the address as it was written */
export function addAddress(
	contacts: Contacts,
	row: number,
	cleaned: string,
	written: string,
): void {
	const key = encoded(cleaned);
	const at = contacts.roomForText(key.length);
	contacts.text.set(key, at);
	const saysNothing = key.some((byte) => byte === PLUS || byte >= 0x80);
	const address = addWritten(contacts, row, key.length, saysNothing);
	const bytes = encoded(written);
	contacts.writtenHash[address] = hash30(bytes, 0, bytes.length);
}

/** Adds the address that was written to `roomForText`, but for how it was written. */
function addWritten(
	contacts: Contacts,
	row: number,
	length: number,
	saysNothing: boolean,
): number {
	const address = contacts.addAddress(row, length);
	const from = contacts.textStart[address] as number;
	const key = contacts.text.subarray(from, from + length);
	contacts.addressHash[address] = hash30(key, 0, length);
	contacts.signature[address] = signatureOf(oddLetters(key), saysNothing);
	if (slips.mayContain(key, key.lastIndexOf(AT) + 1, length))
		contacts.misspelt.push(address);
	return address;
}
