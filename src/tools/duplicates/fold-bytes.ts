import { LEGAL_FORMS } from "./customer.ts";
import { FILLERS } from "./fillers.ts";
import {
	encoded,
	HIGH_SEED,
	hash53Of,
	SEED,
	stepHigh,
	stepLow,
} from "./hash.ts";
import { FILLER_LENGTHS } from "./kernel/layout.ts";

/** The cell cannot be folded by its bytes alone: fold its text. */
export const NOT_PLAIN = -1;

/** What a byte of ASCII becomes: a digit, a small letter, 0 between words, or JOIN. */
export const letter = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) {
	const small = String.fromCharCode(byte).toLowerCase();
	if (/[a-z0-9]/.test(small)) letter[byte] = small.charCodeAt(0);
}

/** The lead byte of U+00C0 to U+00FF in UTF-8, where æ, ø, å, é and ü are: none of them changes under NFKC. */
export const LATIN = 0xc3;
const TIMES = 0x97;
const DIVIDED = 0xb7;
const LAST_CAPITAL = 0x9e;

/** The small letter that the second byte of a Latin letter stands for; 0 for × and ÷; -1 if the byte is wrong. */
export function latin(second: number | undefined): number {
	if (second === undefined || (second & 0xc0) !== 0x80) return -1;
	if (second === TIMES || second === DIVIDED) return 0;
	return second <= LAST_CAPITAL ? second + 0x20 : second;
}

/** "A/S", "A.S." and "O'Hara" are one word each. */
const JOINS = /[./']/;
export const JOIN = 1;
for (let byte = 0; byte < 128; byte++)
	if (JOINS.test(String.fromCharCode(byte))) letter[byte] = JOIN;

/** The last letters of a word in a number. */
const LONGEST_FORM = 4;
/** Their letters in a number, the last one lowest. */
export const legalForms = new Set(
	[...LEGAL_FORMS].map((form) => {
		if (form.length > LONGEST_FORM) throw new RangeError(form);
		return encoded(form).reduce((packed, byte) => (packed << 8) | byte, 0);
	}),
);

/** By length and first letter, by length and last letter: what may be a filler. */
export const fillerBegins = new Uint8Array(FILLER_LENGTHS * 256);
export const fillerEnds = new Uint8Array(FILLER_LENGTHS * 256);
for (const filler of FILLERS) {
	const row = filler.length * 256;
	fillerBegins[row + filler.charCodeAt(0)] = 1;
	fillerEnds[row + filler.charCodeAt(filler.length - 1)] = 1;
}

/** A letter with an accent (≥ 0x80 here) may be one without in the table. */
function mayBeFiller(length: number, first: number, last: number): boolean {
	if (length >= FILLER_LENGTHS) return false;
	const row = length * 256;
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
	let low = SEED;
	let high = HIGH_SEED;
	// What the hash was before the last word.
	let [lowBefore, highBefore] = [low, high];
	let letters = 0;
	let words = 0;
	let inWord = false;
	let word = 0;
	let wordLength = 0;
	let first = 0;
	let last = 0;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		let small = letter[byte] as number;
		if (byte >= 0x80) {
			if (byte !== LATIN || i + 1 >= to) return NOT_PLAIN;
			small = latin(bytes[++i]);
			if (small === -1) return NOT_PLAIN;
		}
		if (small <= JOIN) {
			if (small === 0) inWord = false;
			continue;
		}
		if (!inWord) {
			inWord = true;
			lowBefore = low;
			highBefore = high;
			word = 0;
			wordLength = 0;
			words++;
		}
		if (byte === LATIN) {
			low = stepLow(low, LATIN);
			high = stepHigh(high, LATIN);
		}
		low = stepLow(low, small);
		high = stepHigh(high, small);
		word = (word << 8) | small;
		wordLength++;
		if (letters++ === 0) first = small;
		last = small;
	}
	if (letters === 0) return 0;
	if (mayBeFiller(letters, first, last)) return NOT_PLAIN;
	if (words > 1 && wordLength <= LONGEST_FORM && legalForms.has(word))
		return hash53Of(lowBefore, highBefore);
	return hash53Of(low, high);
}

/** A number with more digits is hashed as a text. */
const MOST_DIGITS = 9;
const FEW_DIGITS = 7;

/** Identity of a number of ASCII digits alone, without spaces around it: itself, its leading zeros counted. */
export function digitsHash(
	bytes: Uint8Array,
	from: number,
	to: number,
): number {
	if (to - from > MOST_DIGITS) return NOT_PLAIN;
	let number = 0;
	for (let i = from; i < to; i++) {
		const digit = (bytes[i] as number) - 48;
		if (digit < 0 || digit > 9) return NOT_PLAIN;
		number = (number * 10 + digit) | 0;
	}
	// Nothing but zeros is no number of an organisation; the text tells.
	if (number === 0) return NOT_PLAIN;
	// Few digits make a number that the engine keeps off its heap.
	return to - from <= FEW_DIGITS
		? number | ((to - from) << 24)
		: number + (to - from) * 2 ** 30;
}
