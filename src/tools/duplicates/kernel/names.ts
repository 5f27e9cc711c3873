import {
	HIGH_SEED,
	hash30,
	hash30Of16,
	hash53Of,
	SEED,
	stepHigh,
	stepLow,
} from "./hash";
import {
	FILLER_BEGINS,
	FILLER_ENDS,
	FILLER_LENGTHS,
	FORMS,
	LEGAL_FORMS,
	LETTERS,
	LONGEST_NAME,
	WORD,
} from "./layout";
import { firstOf16, isWithin, lettersOf, splat } from "./vectors";

/** The name cannot be read by its bytes alone. */
export const ODD_NAME: u32 = 0xffffffff;
export const ODD_CUSTOMER: f64 = -1;

/** What stands for no letter that joins two: "A/S" and "O'Hara" are one word each. */
const JOIN = 1;
/** The lead byte of U+00C0 to U+00FF in UTF-8, where æ, ø, å, é and ü are: none of them changes under NFKC. */
const LATIN = 0xc3;
const TIMES = 0x97;
const DIVIDED = 0xb7;
const LAST_CAPITAL = 0x9e;
/** Bytes of a name that is read at once: the one after a first byte of two is among the 16. */
const MOST_AT_ONCE = 15;
/** Letters of the longest legal form. */
const LONGEST_FORM = 4;

/** Whether the text is known to be UTF-8: before that, letters beyond ASCII are not read. */
export let isUtf8: bool = false;

/** Hash of a person's name, as `personNameHash` gives it; {@link ODD_NAME} where only the text tells. */
export function personName(from: i32, to: i32): u32 {
	const size = to - from;
	if (size === 0) return 0;
	if (size > MOST_AT_ONCE) return nameOfWords(from, to);
	const valid = firstOf16(size);
	const bytes = v128.and(v128.load(from), valid);
	const letters = lettersOf(bytes);
	const leads = i8x16.eq(bytes, splat(LATIN));
	const seconds = secondsIn(bytes);
	// A byte further back, each behind a first byte of two is one; none is before the cell.
	const behind = i8x16.eq(v128.load(from - 1), splat(LATIN));
	const expected = v128.and(behind, firstOf16(size + 1));
	const known = v128.or(letters, v128.or(leads, seconds));
	const strange = v128.or(v128.xor(known, valid), v128.xor(expected, seconds));
	if (v128.any_true(strange) || (v128.any_true(leads) && !isUtf8))
		return nameOfWords(from, to);
	const capitals = v128.or(letters, isWithin(bytes, 0x80, LAST_CAPITAL - 0x7f));
	const small = v128.or(bytes, v128.and(capitals, splat(32)));
	return hash30Of16(small, size);
}

/** What may be the second byte of a Latin letter. */
function secondsIn(bytes: v128): v128 {
	const isSign = v128.or(
		i8x16.eq(bytes, splat(TIMES)),
		i8x16.eq(bytes, splat(DIVIDED)),
	);
	return v128.andnot(isWithin(bytes, 0x80, 0x40), isSign);
}

function nameOfWords(from: i32, to: i32): u32 {
	if (to - from > LONGEST_NAME) return ODD_NAME;
	let sum: u32 = 0;
	let length = 0;
	// What stands for the second byte of a letter, after its first.
	let second = 0;
	for (let i = from; i < to; i++) {
		const byte: i32 = load<u8>(i);
		let small: i32 = load<u8>(LETTERS + byte);
		if (second !== 0) {
			small = second;
			second = 0;
		} else if (byte >= 0x80) {
			second = latin(byte, i + 1, to);
			if (second === -1) return ODD_NAME;
			if (second === 0) i++;
			else small = LATIN;
		}
		if (small > JOIN) {
			store<u8>(WORD + length, small);
			length++;
		} else if (length > 0) {
			sum += hash30(WORD, length);
			length = 0;
		}
	}
	if (length > 0) sum += hash30(WORD, length);
	return sum & 0x3fffffff;
}

/** The small letter that a Latin letter's second byte stands for; 0 for × and ÷; -1 for anything else. */
function latin(lead: i32, at: i32, to: i32): i32 {
	if (!isUtf8 || lead !== LATIN || at >= to) return -1;
	const second: i32 = load<u8>(at);
	if ((second & 0xc0) !== 0x80) return -1;
	if (second === TIMES || second === DIVIDED) return 0;
	return second <= LAST_CAPITAL ? second + 0x20 : second;
}

/** Hash of what `foldCustomerName` gives for the name, 0 where that is nothing; {@link ODD_CUSTOMER} where only the text tells. */
export function customerName(from: i32, to: i32): f64 {
	let low = SEED;
	let high = HIGH_SEED;
	// What the hash was before the last word.
	let lowBefore = low;
	let highBefore = high;
	let letters = 0;
	let words = 0;
	let inWord = false;
	let word: u32 = 0;
	let wordLength = 0;
	let first = 0;
	let last = 0;
	for (let i = from; i < to; i++) {
		const byte: i32 = load<u8>(i);
		let small: i32 = load<u8>(LETTERS + byte);
		if (byte >= 0x80) {
			small = latin(byte, ++i, to);
			if (small === -1) return ODD_CUSTOMER;
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
		if (byte >= 0x80) {
			low = stepLow(low, LATIN);
			high = stepHigh(high, LATIN);
		}
		low = stepLow(low, small);
		high = stepHigh(high, small);
		word = (word << 8) | u32(small);
		wordLength++;
		if (letters++ === 0) first = small;
		last = small;
	}
	if (letters === 0) return 0;
	if (mayBeFiller(letters, first, last)) return ODD_CUSTOMER;
	return words > 1 && wordLength <= LONGEST_FORM && isLegalForm(word)
		? hash53Of(lowBefore, highBefore)
		: hash53Of(low, high);
}

/** A letter with an accent may be one without in the table of fillers. */
function mayBeFiller(length: i32, first: i32, last: i32): bool {
	if (length >= FILLER_LENGTHS) return false;
	const row = length << 8;
	return (
		(first >= 0x80 || load<u8>(FILLER_BEGINS + row + first) !== 0) &&
		(last >= 0x80 || load<u8>(FILLER_ENDS + row + last) !== 0)
	);
}

function isLegalForm(word: u32): bool {
	for (let i = 0; i < LEGAL_FORMS; i++)
		if (load<u32>(FORMS + (i << 2)) === word) return true;
	return false;
}
