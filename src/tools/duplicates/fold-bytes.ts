import { LEGAL_FORMS } from "./customer.ts";
import { FILLERS } from "./fillers.ts";
import { encoded, hash53, mix, PRIME, SEED } from "./hash.ts";

/** The cell cannot be folded by its bytes alone: fold its text. */
export const NOT_PLAIN = -1;

/** What a byte of ASCII becomes: a digit, a small letter, or 0 between words. */
const letter = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) {
	const small = String.fromCharCode(byte).toLowerCase();
	if (/[a-z0-9]/.test(small)) letter[byte] = small.charCodeAt(0);
}

/** The lead byte of U+00C0 to U+00FF in UTF-8, where æ, ø, å, é and ü are: none of them changes under NFKC. */
const LATIN = 0xc3;
const TIMES = 0x97;
const DIVIDED = 0xb7;
const LAST_CAPITAL = 0x9e;

/** The small letter that the second byte of a Latin letter stands for; 0 for × and ÷; -1 if the byte is wrong. */
function latin(second: number | undefined): number {
	if (second === undefined || (second & 0xc0) !== 0x80) return -1;
	if (second === TIMES || second === DIVIDED) return 0;
	return second <= LAST_CAPITAL ? second + 0x20 : second;
}

/**
 * Hash of a person's name by its words, whatever their case, order, and the punctuation between them: add up the
 * hashes of first and last name. 0 where there is no word.
 * @param folded the bytes are what {@link foldPersonName} gave, and every letter is taken as it is
 */
export function personNameHash(
	bytes: Uint8Array,
	from: number,
	to: number,
	folded = false,
): number {
	let sum = 0;
	let word = SEED;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		let small = letter[byte] as number;
		if (byte >= 0x80) {
			if (folded) small = byte;
			else {
				if (byte !== LATIN) return NOT_PLAIN;
				small = i + 1 < to ? latin(bytes[++i]) : -1;
				if (small === -1) return NOT_PLAIN;
				if (small !== 0) word = Math.imul(word ^ LATIN, PRIME);
			}
		}
		if (small !== 0) word = Math.imul(word ^ small, PRIME);
		else if (word !== SEED) {
			sum = (sum + mix(word)) >>> 0;
			word = SEED;
		}
	}
	return word === SEED ? sum : (sum + mix(word)) >>> 0;
}

/** The words of a name as {@link personNameHash} compares them. */
export function foldPersonName(name: string): string {
	return name
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\p{Cf}/gu, "")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
}

/** The longest name that is folded here, in bytes. */
const MOST_NAME = 256;
const folded = new Uint8Array(MOST_NAME * 2);
/** "A/S", "A.S." and "O'Hara" are one word each. */
const JOINS = /[./']/;
const joins = new Uint8Array(128);
for (let byte = 0; byte < 128; byte++)
	joins[byte] = Number(JOINS.test(String.fromCharCode(byte)));

/** A short word of ASCII as a number, so that it is looked up without making a string of it. */
function packed(bytes: Uint8Array, from: number, to: number): number {
	let number = 0;
	for (let i = from; i < to; i++) number = number * 256 + (bytes[i] as number);
	return number;
}
const LONGEST_PACKED = 6;
const legalForms = new Set(
	[...LEGAL_FORMS].map((form) => {
		if (form.length > LONGEST_PACKED) throw new RangeError(form);
		return packed(encoded(form), 0, form.length);
	}),
);

/** By length and first letter, by length and last letter: what may be a filler. */
const LONGEST_FILLER = Math.max(...[...FILLERS].map((filler) => filler.length));
const fillerBegins = new Uint8Array((LONGEST_FILLER + 1) * 256);
const fillerEnds = new Uint8Array((LONGEST_FILLER + 1) * 256);
for (const filler of FILLERS) {
	const row = filler.length * 256;
	fillerBegins[row + filler.charCodeAt(0)] = 1;
	fillerEnds[row + filler.charCodeAt(filler.length - 1)] = 1;
}

function mayBeFiller(length: number, characters: number): boolean {
	if (characters > LONGEST_FILLER) return false;
	const first = folded[0] as number;
	const last = folded[length - 1] as number;
	const row = characters * 256;
	// A letter with an accent may be one without in the table.
	return (
		(first >= 0x80 || fillerBegins[row + first] === 1) &&
		(last >= 0x80 || fillerEnds[row + last] === 1)
	);
}

/** Hash of what `foldCustomerName` gives for the name: 0 where that is nothing. */
export function customerNameHash(
	bytes: Uint8Array,
	from: number,
	to: number,
): number {
	if (to - from > MOST_NAME) return NOT_PLAIN;
	let length = 0;
	let characters = 0;
	let words = 0;
	let lastWord = 0;
	let inWord = false;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		let small = letter[byte] as number;
		if (byte >= 0x80) {
			if (byte !== LATIN || i + 1 >= to) return NOT_PLAIN;
			small = latin(bytes[++i]);
			if (small === -1) return NOT_PLAIN;
		} else if (joins[byte] === 1) continue;
		if (small === 0) {
			inWord = false;
			continue;
		}
		if (!inWord) {
			inWord = true;
			words++;
			lastWord = length;
		}
		if (byte === LATIN) folded[length++] = LATIN;
		folded[length++] = small;
		characters++;
	}
	if (length === 0) return 0;
	if (mayBeFiller(length, characters)) return NOT_PLAIN;
	const isForm =
		words > 1 &&
		length - lastWord <= LONGEST_PACKED &&
		legalForms.has(packed(folded, lastWord, length));
	return hash53(folded, 0, isForm ? lastWord : length);
}

/** Hash of a number of ASCII digits alone, without spaces around it. */
export function digitsHash(
	bytes: Uint8Array,
	from: number,
	to: number,
): number {
	let zeros = 0;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		if (byte < 48 || byte > 57) return NOT_PLAIN;
		if (byte === 48) zeros++;
	}
	// Nothing but zeros is no number of an organisation; the text tells.
	return zeros === to - from ? NOT_PLAIN : hash53(bytes, from, to);
}
