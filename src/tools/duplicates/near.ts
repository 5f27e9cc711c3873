import { type Contacts, sameAddress } from "./contacts.ts";
import { sayLetters } from "./signature.ts";

const PLUS = 43;
const DOT = 46;
const AT = 64;
/** Domains of Gmail: it reads a local part without its dots. */
const GMAIL = ["gmail.com", "googlemail.com"].map((domain) =>
	new TextEncoder().encode(`@${domain}`),
);

/** Whether two addresses are different and look as if one was meant: one edit apart, or the same but for what some providers ignore. */
export function isNear(contacts: Contacts, a: number, b: number): boolean {
	const { signature, text, textStart } = contacts;
	const one = signature[a] as number;
	const other = signature[b] as number;
	// Most have no letters beyond ASCII and no tags. They are looked at in place, and only dots are left to ignore.
	if (sayLetters(one, other)) {
		const [from, to] = [textStart[a] as number, textStart[a + 1] as number];
		const [start, end] = [textStart[b] as number, textStart[b + 1] as number];
		if (isOneEdit(text, text, from, to, start, end)) return true;
		if (one !== other) return false;
	}
	if (sameAddress(contacts, a, b)) return false;
	const bytes = bytesOf(contacts, a);
	const others = bytesOf(contacts, b);
	return (
		isOneEdit(lettersOf(bytes), lettersOf(others)) ||
		isSameMailbox(bytes, others)
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

/** The cleaned address, in place. */
export function bytesOf(contacts: Contacts, address: number): Uint8Array {
	const { text, textStart } = contacts;
	return text.subarray(textStart[address], textStart[address + 1]);
}

/** One letter inserted, deleted or replaced, or two neighbours swapped. What is not given is all of it. */
export function isOneEdit(
	a: Letters,
	b: Letters,
	from = 0,
	to = a.length,
	start = 0,
	end = b.length,
): boolean {
	const longer = end - start - (to - from);
	if (longer > 1 || longer < -1) return false;
	let [i, iEnd, j, jEnd] = [from, to, start, end];
	while (i < iEnd && j < jEnd && a[i] === b[j]) {
		i++;
		j++;
	}
	while (iEnd > i && jEnd > j && a[iEnd - 1] === b[jEnd - 1]) {
		iEnd--;
		jEnd--;
	}
	const ofA = iEnd - i;
	const ofB = jEnd - j;
	if (ofA === 2) return ofB === 2 && a[i] === b[j + 1] && a[i + 1] === b[j];
	return ofA <= 1 && ofB <= 1 && ofA + ofB > 0;
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
