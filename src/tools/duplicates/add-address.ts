import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { addressHash, encoded } from "./hash.ts";
import { oddLetters, signatureOf } from "./signature.ts";

const PLUS = 43;
const AT = 64;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;
/** What `readEmailCell` says is one address as it stands, but for rare ones with marks side by side. */
const PLAIN =
	/^ *[a-z\d]+(?:[._+-][a-z\d]+)*@[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,} *$/i;

/** By the kernel, too. */
export const slips = new CommonSlips();

/** Adds the address of a cell if the cell is a plain one. @returns false, and nothing added, if it needs a closer look */
export function addPlainAddress(
	contacts: Contacts,
	row: number,
	cell: string,
): boolean {
	if (cell.length > MOST || !PLAIN.test(cell)) return false;
	const written = cell.trim();
	const writtenHash = hashOf(written);
	addAddress(contacts, row, written.toLowerCase(), writtenHash);
	return true;
}

/** Hash of an address as written. */
export function hashOf(written: string): number {
	const bytes = encoded(written);
	return addressHash(bytes, 0, bytes.length);
}

/** Adds an address. @param written hash of it as written */
export function addAddress(
	contacts: Contacts,
	row: number,
	cleaned: string,
	written: number,
): void {
	const key = encoded(cleaned);
	const at = contacts.roomForText(key.length);
	contacts.text.set(key, at);
	const address = contacts.addAddress(row, key.length);
	contacts.addressHash[address] = addressHash(key, 0, key.length);
	contacts.writtenHash[address] = written;
	const saysNothing = key.some((byte) => byte === PLUS || byte >= 0x80);
	contacts.signature[address] = signatureOf(oddLetters(key), saysNothing);
	if (slips.mayContain(key, key.lastIndexOf(AT) + 1, key.length))
		contacts.misspelt.push(address);
}
