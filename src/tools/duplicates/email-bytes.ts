import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { hash32, mix, PRIME, SEED } from "./hash.ts";

const ALNUM = 1;
const DOT = 2;
const AT = 3;
const SIGN = 4;
const HYPHEN = 5;
const SPACE = 32;
/** RFC 5321, section 4.5.3.1. */
const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;
const MOST_LABEL = 63;

const kind = new Uint8Array(256);
const lower = new Uint8Array(256);
for (let byte = 0; byte < 128; byte++) {
	const letter = String.fromCharCode(byte);
	lower[byte] = letter.toLowerCase().charCodeAt(0);
	if (/[a-z0-9]/i.test(letter)) kind[byte] = ALNUM;
}
kind[46] = DOT;
kind[64] = AT;
kind[95] = SIGN;
kind[43] = SIGN;
kind[45] = HYPHEN;

const slips = new CommonSlips();

/**
 * Adds the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone.
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
	if (
		length > MOST_LOCAL + 1 + MOST_DOMAIN ||
		kind[bytes[from] as number] !== ALNUM
	)
		return false;

	const at = contacts.roomForText(length);
	const text = contacts.text;
	let hash = SEED;
	let domainHash = SEED;
	let hasAt = false;
	/** Where the local part or label began. */
	let part = from;
	let before = 0;
	let hasUpper = false;
	let endsInLetters = false;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		const is = kind[byte] as number;
		const small = lower[byte] as number;
		if (is === ALNUM) {
			if (i === part) endsInLetters = true;
			if (byte < 65) endsInLetters = false;
			if (small !== byte) hasUpper = true;
		} else if (is === 0) return false;
		else if (!hasAt) {
			if (is === DOT && before === DOT) return false;
			if (is === AT) {
				if (before === DOT || i - from > MOST_LOCAL || to - i > MOST_DOMAIN + 1)
					return false;
				hasAt = true;
				part = i + 1;
			}
		} else {
			if (is === AT || is === SIGN || i === part) return false;
			if (is === DOT) {
				if (before === HYPHEN || i - part > MOST_LABEL) return false;
				part = i + 1;
			} else endsInLetters = false;
		}
		text[at + i - from] = small;
		hash = Math.imul(hash ^ small, PRIME);
		if (hasAt) domainHash = Math.imul(domainHash ^ small, PRIME);
		before = is;
	}
	const last = to - part;
	const hasDot = hasAt && bytes[part - 1] === 46;
	if (!hasDot || !endsInLetters || last < 2 || last > MOST_LABEL) return false;
	if (before !== ALNUM) return false;

	const identity = mix(hash);
	const written = hasUpper ? hash32(bytes, from, to) : identity;
	if (slips.mayContain(domainHash)) contacts.misspelt.push(contacts.addresses);
	contacts.addAddress(row, length, identity, written);
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
	let domainHash = SEED;
	for (let i = key.lastIndexOf(64); i < key.length; i++)
		domainHash = Math.imul(domainHash ^ (key[i] as number), PRIME);
	if (slips.mayContain(domainHash)) contacts.misspelt.push(contacts.addresses);
	const hash = hash32(key, 0, key.length);
	contacts.addAddress(row, key.length, hash, written);
}
