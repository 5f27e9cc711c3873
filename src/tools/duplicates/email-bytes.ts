import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { hash32, mix, PRIME, SEED } from "./hash.ts";
import { signatureOf, WEIGHTS } from "./signature.ts";

const SPACE = 32;
const DOT = 46;
const PLUS_SIGN = 43;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

/** By byte: the small letter in the lowest byte, and what the byte is, as bits. */
const info = new Uint32Array(256);
const IS_LETTER = 8;
const LETTER = 1 << IS_LETTER;
/** Not in a domain. Just below AT_SIGN, so that one shift tells whether it comes after. */
const SIGN = 1 << 9;
const IS_AT = 10;
const AT_SIGN = 1 << IS_AT;
const PLUS = 1 << 11;
const CAPITAL = 1 << 12;
/** Neither a letter nor a digit. Two of them side by side are not plain. */
const MARK = 1 << 13;
const OTHER = 1 << 14;

for (let byte = 0; byte < 256; byte++) {
	const character = String.fromCharCode(byte);
	const small = character.toLowerCase();
	let bits = OTHER;
	if (/[a-z]/.test(small)) bits = LETTER;
	else if (/[0-9]/.test(small)) bits = 0;
	else if (small === "@") bits = MARK | AT_SIGN;
	else if (small === "+") bits = MARK | SIGN | PLUS;
	else if (small === "_") bits = MARK | SIGN;
	else if (small === "-" || small === ".") bits = MARK;
	if (bits === LETTER && small !== character) bits |= CAPITAL;
	info[byte] = (byte < 128 ? small.charCodeAt(0) : byte) | bits;
}

const slips = new CommonSlips();

/**
 * Adds the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone, but
 * for rare ones with marks side by side.
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

	let at = contacts.roomForText(length);
	const text = contacts.text;
	let hash = SEED;
	let sum = 0;
	// As if a mark stood before it: an address begins with a letter or a digit.
	let before = MARK;
	let clashes = 0;
	let seen = 0;
	let signsInDomain = 0;
	let ats = 0;
	let localSum = 0;
	/** Letters since the last other byte. */
	let letters = 0;
	// No branch but the loop's: they would be foreseen badly, which costs more than all of this.
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		const is = info[byte] as number;
		clashes |= is & before;
		before = is;
		signsInDomain |= is & (seen >> 1);
		seen |= is;
		text[at++] = is;
		hash = Math.imul(hash ^ (is & 255), PRIME);
		const isAt = (is >> IS_AT) & 1;
		ats += isAt;
		localSum = (localSum + Math.imul(sum, isAt)) | 0;
		sum = (sum + (WEIGHTS[byte] as number)) | 0;
		letters = Math.imul(letters + 1, (is >> IS_LETTER) & 1);
	}
	if (ats !== 1 || clashes & MARK || signsInDomain & SIGN || seen & OTHER)
		return false;
	// The last label has two or more letters and nothing else.
	if (letters < 2 || text[at - letters - 1] !== DOT) return false;

	const identity = mix(hash) || 1;
	const written = (seen & CAPITAL) === 0 ? identity : hash32(bytes, from, to);
	if (slips.maySumTo(sum - localSum) && slips.mayContain(text, at - length, at))
		contacts.misspelt.push(contacts.addresses);
	const signature = signatureOf(sum, (seen & PLUS) !== 0);
	contacts.addAddress(row, length, identity, written, signature);
	return true;
}

/** Adds an address that was read from its text. */
export function addAddress(
	contacts: Contacts,
	row: number,
	key: Uint8Array,
	written: number,
): void {
	const at = contacts.roomForText(key.length);
	contacts.text.set(key, at);
	if (slips.mayContain(key, 0, key.length))
		contacts.misspelt.push(contacts.addresses);
	let sum = 0;
	let saysNothing = false;
	for (let i = 0; i < key.length; i++) {
		const byte = key[i] as number;
		sum += WEIGHTS[byte] as number;
		if (byte === PLUS_SIGN || byte >= 0x80) saysNothing = true;
	}
	const signature = signatureOf(sum, saysNothing);
	const hash = hash32(key, 0, key.length);
	contacts.addAddress(row, key.length, hash, written, signature);
}
