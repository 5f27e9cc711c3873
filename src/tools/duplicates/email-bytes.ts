import { CommonSlips } from "./common-slips.ts";
import type { Contacts } from "./contacts.ts";
import { hash32, mix, PRIME, SEED } from "./hash.ts";

const SPACE = 32;
const AT = 64;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

const CLASSES = ["other", "letter", "digit", ".", "@", "_+", "-"] as const;

/**
 * What may follow what in a plain address, as `readEmailCell` defines it: by state and class of the next byte, the
 * state after it. What is not in the table is not plain.
 */
const NEXT = {
	start: { letter: "local", digit: "local" },
	local: {
		letter: "local",
		digit: "local",
		"_+": "local",
		"-": "local",
		".": "localDot",
		"@": "first",
	},
	localDot: { letter: "local", digit: "local", "_+": "local", "-": "local" },
	/** At the beginning of the domain, then within its first label. */
	first: { letter: "firstLabel", digit: "firstLabel" },
	firstLabel: {
		letter: "firstLabel",
		digit: "firstLabel",
		"-": "firstHyphen",
		".": "label",
	},
	firstHyphen: {
		letter: "firstLabel",
		digit: "firstLabel",
		"-": "firstHyphen",
	},
	/** At the beginning of a later label, within one of letters alone, and within one that cannot be the last. */
	label: { letter: "letter", digit: "mixed" },
	letter: { letter: "letters", digit: "mixed", "-": "hyphen", ".": "label" },
	letters: { letter: "letters", digit: "mixed", "-": "hyphen", ".": "label" },
	mixed: { letter: "mixed", digit: "mixed", "-": "hyphen", ".": "label" },
	hyphen: { letter: "mixed", digit: "mixed", "-": "hyphen" },
} as const satisfies Record<
	string,
	Partial<Record<(typeof CLASSES)[number], string>>
>;

const STATES = ["refused", ...Object.keys(NEXT)];
const START = STATES.indexOf("start") * 8;
const PLAIN = STATES.indexOf("letters") * 8;
const next = new Uint8Array(STATES.length * 8);
for (const [state, row] of Object.entries(NEXT))
	for (const [cls, after] of Object.entries(row))
		next[STATES.indexOf(state) * 8 + CLASSES.indexOf(cls as "@")] =
			STATES.indexOf(after) * 8;

/** By byte: the small letter, and its class above that. */
const info = new Uint16Array(256);
/** By byte: the bit of an address's signature; see {@link Contacts.signature}. */
const signatureBit = new Uint32Array(256);
for (let byte = 0; byte < 128; byte++) {
	const letter = String.fromCharCode(byte).toLowerCase();
	const cls = /[a-z]/.test(letter)
		? 1
		: /[0-9]/.test(letter)
			? 2
			: CLASSES.findIndex((some) => some.includes(letter));
	info[byte] = letter.charCodeAt(0) | (Math.max(cls, 0) << 8);
	if (cls === 1) signatureBit[byte] = 1 << (letter.charCodeAt(0) - 97);
	if (cls === 2) signatureBit[byte] = 1 << (26 + (byte % 5));
	if (letter === "+") signatureBit[byte] = 1 << 31;
}

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
	if (length > MOST) return false;

	let at = contacts.roomForText(length);
	const text = contacts.text;
	let hash = SEED;
	let domainHash = SEED;
	let signature = 0;
	let changed = 0;
	let state = START;
	// No branches but the end and the @, for they would be foreseen badly.
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		const own = info[byte] as number;
		const small = own & 255;
		state = next[state | (own >> 8)] as number;
		signature |= signatureBit[byte] as number;
		changed |= byte ^ small;
		text[at++] = small;
		hash = Math.imul(hash ^ small, PRIME);
		if (byte === AT) domainHash = SEED;
		domainHash = Math.imul(domainHash ^ small, PRIME);
	}
	if (state !== PLAIN) return false;

	const identity = mix(hash) || 1;
	const written = changed === 0 ? identity : hash32(bytes, from, to);
	if (slips.mayContain(domainHash)) contacts.misspelt.push(contacts.addresses);
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
	let domainHash = SEED;
	for (let i = key.lastIndexOf(AT); i < key.length; i++)
		domainHash = Math.imul(domainHash ^ (key[i] as number), PRIME);
	if (slips.mayContain(domainHash)) contacts.misspelt.push(contacts.addresses);
	let signature = 0;
	for (let i = 0; i < key.length; i++)
		signature |= signatureBit[key[i] as number] as number;
	const hash = hash32(key, 0, key.length);
	contacts.addAddress(row, key.length, hash, written, signature);
}
