import type { Contacts } from "./contacts.ts";

const PLUS = 43;
const DOT = 46;
const AT = 64;
/** Domains of Gmail: it reads a local part without its dots. */
const GMAIL = ["gmail.com", "googlemail.com"].map((domain) =>
	new TextEncoder().encode(`@${domain}`),
);

/** Whether two different addresses look as if one was meant: one edit apart, or the same but for what some providers ignore. */
export function isNear(contacts: Contacts, a: number, b: number): boolean {
	const one = bytesOf(contacts, a);
	const other = bytesOf(contacts, b);
	return (
		isOneEdit(lettersOf(one), lettersOf(other)) || isSameMailbox(one, other)
	);
}

/** The letters of an address: its bytes, or the code points where it has letters beyond ASCII. */
export function lettersOf(address: Uint8Array): Letters {
	if (address.every((byte) => byte < 0x80)) return address;
	const text = new TextDecoder().decode(address);
	return Uint32Array.from(text, (letter) => letter.codePointAt(0) as number);
}

/** One number for each letter. */
export type Letters = Uint8Array | Uint32Array;

const L_OF_GMAIL = 108;

/** False if two addresses are the same or not near each other; true if a closer look is worth it. Looks at bytes in place. */
export function mayBeNear(contacts: Contacts, a: number, b: number): boolean {
	const { text, textStart } = contacts;
	let i = textStart[a] as number;
	let j = textStart[b] as number;
	let iEnd = textStart[a + 1] as number;
	let jEnd = textStart[b + 1] as number;
	const longer = iEnd - i - (jEnd - j);
	let saysNothing = false;
	while (i < iEnd && j < jEnd && text[i] === text[j]) {
		if (text[i] === PLUS || (text[i] as number) >= 0x80) saysNothing = true;
		i++;
		j++;
	}
	if (i === iEnd && j === jEnd) return false;
	for (const byte of [text[i] as number, text[j] as number])
		if (byte === PLUS || byte >= 0x80) saysNothing = true;
	if (saysNothing) return true;
	const hasDot = text[i] === DOT || text[j] === DOT;
	if (hasDot && text[iEnd - 5] === L_OF_GMAIL && text[jEnd - 5] === L_OF_GMAIL)
		return true;
	if (longer > 1 || longer < -1) return false;
	while (iEnd > i && jEnd > j && text[iEnd - 1] === text[jEnd - 1]) {
		iEnd--;
		jEnd--;
	}
	return iEnd - i <= 2 && jEnd - j <= 2;
}

/** The cleaned address, in place. */
export function bytesOf(contacts: Contacts, address: number): Uint8Array {
	const { text, textStart } = contacts;
	return text.subarray(textStart[address], textStart[address + 1]);
}

/** One letter inserted, deleted or replaced, or two neighbours swapped. */
export function isOneEdit(a: Letters, b: Letters): boolean {
	if (a.length > b.length) return isOneEdit(b, a);
	if (b.length - a.length > 1) return false;
	let i = 0;
	while (i < a.length && a[i] === b[i]) i++;
	let left = 0;
	while (left < a.length - i && a.at(-1 - left) === b.at(-1 - left)) left++;
	const ofA = a.length - i - left;
	const ofB = b.length - i - left;
	if (ofA === 0) return ofB === 1;
	if (ofA === 1) return ofB === 1;
	return ofA === 2 && ofB === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** Whether two different addresses are equal but for a plus-tag, or for dots in the local part of Gmail. */
export function isSameMailbox(a: Uint8Array, b: Uint8Array): boolean {
	const one = mailbox(a);
	const other = mailbox(b);
	return (
		one.length === other.length && one.every((byte, i) => byte === other[i])
	);
}

/** The address without what some providers ignore in it; itself where that is nothing. */
export function mailbox(address: Uint8Array): Uint8Array {
	const at = address.lastIndexOf(AT);
	const plus = address.indexOf(PLUS);
	// The tag is empty or the rest of the local part, but not all of it.
	const tag = plus > 0 && plus < at ? plus : at;
	const isGmail = GMAIL.some(
		(domain) =>
			domain.length === address.length - at &&
			domain.every((byte, i) => byte === address[at + i]),
	);
	const hasDot = isGmail && address.subarray(0, tag).includes(DOT);
	if (tag === at && !hasDot) return address;
	const local = address.subarray(0, tag);
	const kept = isGmail ? local.filter((byte) => byte !== DOT) : local;
	const bare = new Uint8Array(kept.length + address.length - at);
	bare.set(kept);
	bare.set(address.subarray(at), kept.length);
	return bare;
}
