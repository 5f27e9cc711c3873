import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { addressHash, endHash, SEED, stepWord } from "./hash.ts";
import { signatureOf, sumOfWeights, weightOf } from "./signature.ts";
import {
	firstPlace,
	grayCodes,
	HIGHS,
	isBetween,
	isEqual,
	range,
	repeated,
	sumOfPairs,
	total,
	totalOfPairs,
	whole,
} from "./words.ts";

const SPACE = 32;
const DOT = 46;
const PLUS = 43;
const UNDERSCORE = 95;
const [SMALL_A, SMALL_Z] = [97, 122];
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

const CAPITALS = range("A", "Z");
const LETTERS = range("a", "z");
const DIGITS = range("0", "9");
const HYPHENS_AND_DOTS = range("-", ".");
const ATS = repeated(64);
const DOTS = repeated(DOT);
const PLUSES = repeated(PLUS);
const UNDERSCORES = repeated(UNDERSCORE);

const slips = new CommonSlips();

/**
 * Adds the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone, but
 * for rare ones with marks side by side. It takes four bytes at a time, without a branch that depends on them: those are
 * foreseen badly, and cost more than all of this.
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
	// As if a mark stood before it: an address begins with a letter or a digit.
	let markBefore = 1 << 7;
	let strange = 0;
	let clashes = 0;
	let signs = 0;
	let capitals = 0;
	let ats = 0;
	let atPlaces = 0;
	let wordOfAt = 0;
	let dots = 0;
	let pairs = 0;
	let grayPairs = 0;
	for (let i = 0; i < length; i += 4) {
		const rest = length - i;
		const valid = rest >= 4 ? -1 : (1 << (rest << 3)) - 1;
		const word = view.getInt32(from + i, true) & valid;
		const capital = isBetween(word, CAPITALS.low, CAPITALS.high);
		const small = word | (capital >>> 2);
		textView.setInt32(at + i, small, true);
		hash = stepWord(hash, small);

		const atSign = isEqual(small, ATS);
		const dot = isEqual(small, DOTS);
		const sign = isEqual(small, PLUSES) | isEqual(small, UNDERSCORES);
		const mark =
			atSign |
			sign |
			isBetween(small, HYPHENS_AND_DOTS.low, HYPHENS_AND_DOTS.high);
		const plain =
			isBetween(small, LETTERS.low, LETTERS.high) |
			isBetween(small, DIGITS.low, DIGITS.high) |
			mark;
		strange |= (word | (~plain & valid)) & HIGHS;
		clashes |= mark & ((mark << 8) | markBefore);
		markBefore = mark >>> 24;
		signs |= sign;
		capitals |= capital;
		ats = (ats + (atSign >>> 7)) | 0;
		atPlaces |= atSign;
		wordOfAt =
			(wordOfAt + Math.imul(i, (atSign | ((0 - atSign) | 0)) >>> 31)) | 0;
		dots = (dots + (dot >>> 7)) | 0;
		const weighed = small & ~whole(dot);
		pairs = (pairs + sumOfPairs(weighed)) | 0;
		grayPairs = (grayPairs + sumOfPairs(grayCodes(weighed))) | 0;
	}
	if (strange !== 0 || clashes !== 0 || total(ats) !== 1) return false;
	const { text } = contacts;
	const textEnd = at + length;
	if (!endsInLabelOfLetters(text, textEnd)) return false;
	const domain = at + wordOfAt + firstPlace(atPlaces) + 1;
	if (signs !== 0 && hasSign(text, domain, textEnd)) return false;

	const identity = endHash(hash, length);
	const written =
		capitals === 0 ? identity : addressHash(cell(view, from, to), 0, length);
	if (
		slips.mayBegin(textView.getInt32(domain, true)) &&
		slips.mayContain(text, domain, textEnd)
	)
		contacts.misspelt.push(contacts.addresses);
	const sum = sumOfWeights(
		length - total(dots),
		totalOfPairs(pairs),
		totalOfPairs(grayPairs),
	);
	const hasTag = signs !== 0 && text.subarray(at, domain).includes(PLUS);
	const signature = signatureOf(sum, hasTag);
	contacts.addAddress(row, length, identity, written, signature);
	return true;
}

const cell = (view: DataView, from: number, to: number) =>
	new Uint8Array(view.buffer, view.byteOffset + from, to - from);

/** Whether the last label has two or more letters and nothing else. There must be a byte that is no letter. */
function endsInLabelOfLetters(text: Uint8Array, end: number): boolean {
	let label = end;
	for (;;) {
		const byte = text[label - 1] as number;
		if (byte < SMALL_A || byte > SMALL_Z)
			return byte === DOT && end - label >= 2;
		label--;
	}
}

function hasSign(text: Uint8Array, from: number, to: number): boolean {
	const domain = text.subarray(from, to);
	return domain.includes(PLUS) || domain.includes(UNDERSCORE);
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
	if (slips.mayContain(key, key.lastIndexOf(64) + 1, key.length))
		contacts.misspelt.push(contacts.addresses);
	let sum = 0;
	let saysNothing = false;
	for (const byte of key) {
		sum = (sum + weightOf(byte)) | 0;
		if (byte === PLUS || byte >= 0x80) saysNothing = true;
	}
	const signature = signatureOf(sum, saysNothing);
	const hash = addressHash(key, 0, key.length);
	contacts.addAddress(row, key.length, hash, written, signature);
}
