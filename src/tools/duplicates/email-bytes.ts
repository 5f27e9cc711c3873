import { CommonSlips, LONGEST_SLIP } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { hash32, mix, PRIME, SEED } from "./hash.ts";
import { signatureOf, WEIGHTS } from "./signature.ts";

const SPACE = 32;
const AT = 64;
const PLUS_SIGN = 43;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

/** Classes of bytes. Two that are no letters or digits may stand side by side only if they are equal and no dots. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const DOT = 3;
const AT_SIGN = 4;
const UNDERSCORE = 5;
const PLUS = 6;
/** From DOT on, in the order of their classes. */
const MARKS = ".@_+-";

/** By byte: the small letter; from bit 8 on its class; from bit 16 on a bit for its class. */
const info = new Uint32Array(256);
const CLASS = 8;
const CLASS_BIT = 16;
for (let byte = 0; byte < 128; byte++) {
	const letter = String.fromCharCode(byte).toLowerCase();
	const code = letter.charCodeAt(0);
	let own = DOT + MARKS.indexOf(letter);
	if (own < DOT) own = OTHER;
	if (/[a-z]/.test(letter)) own = LETTER;
	if (/[0-9]/.test(letter)) own = DIGIT;
	info[byte] = code | (own << CLASS) | (1 << (CLASS_BIT + own));
}

/** By class and the class before it: 1 where they make a cell that is not plain. */
const clash = new Uint8Array(64);
for (let own = 0; own < 8; own++)
	for (let before = 0; before < 8; before++) {
		const isMark = own > DIGIT && before > DIGIT;
		const isRun = own === before && own > AT_SIGN;
		if (own === OTHER || (isMark && !isRun)) clash[own * 8 + before] = 1;
	}
const IS_PLUS = 1 << (CLASS_BIT + PLUS);
const NOT_IN_DOMAIN = IS_PLUS | (1 << (CLASS_BIT + UNDERSCORE));

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
	let changed = 0;
	// As if a mark stood before it: an address begins with a letter or a digit.
	let before = AT_SIGN;
	let clashes = 0;
	let ats = 0;
	let domain = from;
	/** Classes before the last @ and since then, as bits; below them, what is of no use. */
	let localClasses = 0;
	let classes = 0;
	// Few branches, for they would be foreseen badly, and few steps that wait for one another.
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		const all = info[byte] as number;
		const small = all & 255;
		const own = (all >> CLASS) & 7;
		clashes |= clash[(own << 3) | before] as number;
		before = own;
		changed |= byte ^ small;
		text[at++] = small;
		hash = Math.imul(hash ^ small, PRIME);
		sum = (sum + (WEIGHTS[small] as number)) | 0;
		if (own === AT_SIGN) {
			localClasses = classes;
			classes = 0;
			domain = i + 1;
			ats++;
		}
		classes |= all;
	}
	if (clashes !== 0 || ats !== 1 || classes & NOT_IN_DOMAIN) return false;
	if (!endsInLetters(bytes, from, to)) return false;

	const identity = mix(hash) || 1;
	const written = changed === 0 ? identity : hash32(bytes, from, to);
	if (
		to - domain <= LONGEST_SLIP &&
		slips.mayContain(text, at + domain - to, at)
	)
		contacts.misspelt.push(contacts.addresses);
	const signature = signatureOf(sum, (localClasses & IS_PLUS) !== 0);
	contacts.addAddress(row, length, identity, written, signature);
	return true;
}

/** Whether the last label is there, and of two or more letters. */
function endsInLetters(bytes: Uint8Array, from: number, to: number): boolean {
	let label = to;
	while (label > from && classOf(bytes[label - 1] as number) === LETTER)
		label--;
	const hasDot = label > from && classOf(bytes[label - 1] as number) === DOT;
	return hasDot && to - label >= 2;
}

const classOf = (byte: number) => ((info[byte] as number) >> CLASS) & 7;

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
