import { PRIME } from "./hash.ts";

/**
 * By byte: what it adds to the signature of an address, a sum; a capital adds what its small letter does. Dots add nothing, since some providers ignore them.
 *
 * An edit changes the sum by the weight of one letter, or by the difference of two; swapped letters leave it. So two
 * addresses whose signatures differ by anything else are more than one edit apart, and next to no pair of other
 * addresses differs by one of these 1,500 numbers out of 2^31.
 */
export const WEIGHTS = new Uint32Array(256);
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*/=?^_`{}~@-";
const MASK = 0x7fffffff;
/** The highest bit: the address has a tag or letters beyond ASCII, and its signature says nothing. */
export const UNSIGNED = 0x80000000;

// Any numbers of which no two sums of few are equal.
for (const [i, letter] of [...LETTERS].entries())
	for (const written of [letter, letter.toUpperCase()])
		WEIGHTS[written.charCodeAt(0)] =
			Math.imul((i + 1) * (i + 77), PRIME) & MASK;

const BITS = 18;
const SPREAD = 0x9e3779b1;
const differences = new Uint8Array(1 << (BITS - 3));
const place = (difference: number) =>
	Math.imul(difference & MASK, SPREAD) >>> (32 - BITS);

const weights = [0, ...[...LETTERS].map((c) => WEIGHTS[c.charCodeAt(0)] ?? 0)];
for (const one of weights)
	for (const other of weights) {
		const bit = place(one - other);
		differences[bit >> 3] =
			(differences[bit >> 3] as number) | (1 << (bit & 7));
	}

/** The signature of an address from the sum of its bytes' weights. */
export function signatureOf(sum: number, saysNothing: boolean): number {
	return saysNothing ? UNSIGNED : sum & MASK;
}

/** False if addresses of these signatures are certainly not near each other. */
export function signaturesMayBeNear(a: number, b: number): boolean {
	if ((a | b) & UNSIGNED) return true;
	const bit = place(a - b);
	return ((differences[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
}
