import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { addressHash, endHash, SEED, stepWord } from "./hash.ts";
import { oddLetters, signatureOf } from "./signature.ts";
import {
	HIGHS,
	isBetween,
	lowestPlace,
	packed,
	range,
	repeated,
} from "./words.ts";

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const AT = 64;
const UNDERSCORE = 95;
const SMALL_A = 97;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

const LETTERS = range("a", "z");
const DIGITS = range("0", "9");
/** What makes a capital a small letter. */
const SMALL = repeated(32);

const slips = new CommonSlips();

/**
 * Adds the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone, but
 * for rare ones with marks side by side. It takes four bytes at a time, without a branch that depends on them: those are
 * foreseen badly, and cost more than all of this. Only the few marks are looked at one by one.
 * @param view has the cell and three bytes more
 * @returns false, and nothing added, if the cell needs a closer look
 */
export function addPlainAddress(
	contacts: Contacts,
	row: number,
	view: DataView,
	start: number,
	end: number,
): boolean {
	let from = start;
	let to = end;
	while (from < to && view.getUint8(from) === SPACE) from++;
	while (to > from && view.getUint8(to - 1) === SPACE) to--;
	const length = to - from;
	if (length > MOST) return false;

	const at = contacts.roomForText(length);
	const textView = contacts.textView;
	let hash = SEED;
	let odd = 0;
	let all = 0;
	let capitals = 0;
	// Where there is neither letter nor digit: a bit for each of the first 32 bytes, and of the others.
	let marks = 0;
	let laterMarks = 0;
	for (let i = 0; i < length; i += 4) {
		const rest = length - i;
		const valid = rest >= 4 ? -1 : (1 << (rest << 3)) - 1;
		const word = view.getInt32(from + i, true) & valid;
		const letter = isBetween(word | SMALL, LETTERS.low, LETTERS.high);
		const small = word | (letter >>> 2);
		textView.setInt32(at + i, small, true);
		hash = stepWord(hash, small);
		all |= word;
		capitals |= small ^ word;
		odd ^=
			(1 << small) ^
			(1 << (small >>> 8)) ^
			(1 << (small >>> 16)) ^
			(1 << (small >>> 24));
		const digit = isBetween(word, DIGITS.low, DIGITS.high);
		const mark = packed(~(letter | digit) & valid & HIGHS);
		// Shifting by 32 and more is shifting by 0 and more.
		marks |= (mark << i) & ((i - 32) >> 31);
		laterMarks |= (mark << i) & ((31 - i) >> 31);
	}
	// No address begins with a mark.
	const clashes =
		(marks & ((marks << 1) | 1)) |
		(laterMarks & ((laterMarks << 1) | (marks >>> 31)));
	if ((all & HIGHS) !== 0 || clashes !== 0) return false;

	const { text } = contacts;
	let atSign = -1;
	let last = -1;
	let dots = 0;
	let hasTag = false;
	while ((marks | laterMarks) !== 0) {
		const isEarly = marks !== 0;
		last = isEarly ? lowestPlace(marks) : 32 + lowestPlace(laterMarks);
		if (isEarly) marks &= marks - 1;
		else laterMarks &= laterMarks - 1;
		const mark = text[at + last] as number;
		if (mark === DOT) dots++;
		else if (mark === AT && atSign === -1) atSign = last;
		else if (mark === PLUS && atSign === -1) hasTag = true;
		else if (mark !== HYPHEN && (mark !== UNDERSCORE || atSign !== -1))
			return false;
	}
	// The last label has two or more letters and nothing else.
	if (atSign === -1 || text[at + last] !== DOT || length - last < 3)
		return false;
	for (let i = last + 1; i < length; i++)
		if ((text[at + i] as number) < SMALL_A) return false;

	const domain = at + atSign + 1;
	const identity = endHash(hash, length);
	const address = contacts.addAddress(row, length);
	contacts.addressHash[address] = identity;
	contacts.writtenHash[address] =
		capitals === 0 ? identity : addressHash(cell(view, from, to), 0, length);
	// Dots do not count.
	if ((dots & 1) !== 0) odd ^= 1 << DOT;
	contacts.signature[address] = signatureOf(odd, hasTag);
	if (
		slips.mayBegin(textView.getInt32(domain, true)) &&
		slips.mayContain(text, domain, at + length)
	)
		contacts.misspelt.push(address);
	return true;
}

const cell = (view: DataView, from: number, to: number) =>
	new Uint8Array(view.buffer, view.byteOffset + from, to - from);

/** Adds an address that was read from its text. */
export function addAddress(
	contacts: Contacts,
	row: number,
	key: Uint8Array,
	written: number,
): void {
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
