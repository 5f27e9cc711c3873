import { CommonSlips, LONGEST_SLIP } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { hash32, mix, PRIME, SEED } from "./hash.ts";
import { signatureOf, WEIGHTS } from "./signature.ts";

const SPACE = 32;
const AT = 64;
const PLUS_SIGN = 43;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

/** By byte: the small letter in the lowest byte, and what the byte is, as bits. */
const info = new Uint32Array(256);
const LETTER = 1 << 8;
const DOT = 1 << 9;
const AT_SIGN = 1 << 10;
const PLUS = 1 << 11;
const UNDERSCORE = 1 << 12;
const CAPITAL = 1 << 13;
/** Neither a letter nor a digit. Two of them side by side are not plain. */
const MARK = 1 << 14;
const OTHER = 1 << 15;

for (let byte = 0; byte < 256; byte++) {
	const character = String.fromCharCode(byte);
	const small = character.toLowerCase();
	let bits = OTHER;
	if (/[a-z]/.test(small)) bits = LETTER;
	else if (/[0-9]/.test(small)) bits = 0;
	else if (small === ".") bits = MARK | DOT;
	else if (small === "@") bits = MARK | AT_SIGN;
	else if (small === "+") bits = MARK | PLUS;
	else if (small === "_") bits = MARK | UNDERSCORE;
	else if (small === "-") bits = MARK;
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
	let ats = 0;
	let domain = from;
	let local = 0;
	/** What the bytes since the last @ are. */
	let seen = 0;
	// As few steps as can be, and few branches, for they would be foreseen badly.
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		const is = info[byte] as number;
		clashes |= is & before;
		before = is;
		text[at++] = is;
		hash = Math.imul(hash ^ (is & 255), PRIME);
		sum = (sum + (WEIGHTS[byte] as number)) | 0;
		if ((is & AT_SIGN) !== 0) {
			local = seen;
			seen = 0;
			domain = i + 1;
			ats++;
		}
		seen |= is;
	}
	if (ats !== 1 || clashes & MARK || (local | seen) & OTHER) return false;
	if (seen & (PLUS | UNDERSCORE) || !endsInLetters(bytes, from, to))
		return false;

	const identity = mix(hash) || 1;
	const isWrittenSo = ((local | seen) & CAPITAL) === 0;
	const written = isWrittenSo ? identity : hash32(bytes, from, to);
	if (
		to - domain <= LONGEST_SLIP &&
		slips.mayContain(text, at + domain - to, at)
	)
		contacts.misspelt.push(contacts.addresses);
	const signature = signatureOf(sum, (local & PLUS) !== 0);
	contacts.addAddress(row, length, identity, written, signature);
	return true;
}

/** Whether the last label is there, and of two or more letters. */
function endsInLetters(bytes: Uint8Array, from: number, to: number): boolean {
	const is = (i: number) =>
		i < from ? 0 : (info[bytes[i] as number] as number);
	let last = to - 1;
	while (is(last) & LETTER) last--;
	return (is(last) & DOT) !== 0 && to - 1 - last >= 2;
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
	if (slips.mayContain(key, key.lastIndexOf(AT) + 1, key.length))
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
