/**
 * What a byte adds to the signature of an address, a sum: 1 to the number of its letters, which is counted from bit 25
 * on, itself to another sum from bit 12 on, and its Gray code to a third. Dots add nothing, for some providers ignore
 * them.
 *
 * An edit changes the signature by the weight of one letter, or by the difference of two; swapped letters leave it. So
 * two addresses whose signatures differ by anything else are more than one edit apart, and few other pairs differ by one
 * of these 1,500 numbers.
 */
export function weightOf(byte: number): number {
	return byte === DOT ? 0 : sumOfWeights(1, byte, byte ^ (byte >> 1));
}

/** The weights of many bytes: how many they are, and the sums of them and of their Gray codes, without dots. */
export const sumOfWeights = (count: number, sum: number, graySum: number) =>
	((count << 25) + (sum << 12) + graySum) | 0;

const DOT = 46;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{}~@-";
const MASK = 0x7fffffff;
/** The highest bit: the address has a tag or letters beyond ASCII, and its signature says nothing. */
const UNSIGNED = 1 << 31;

const BITS = 18;
const differences = new Uint8Array(1 << (BITS - 3));
const place = (difference: number) =>
	Math.imul(difference & MASK, 0x9e3779b1) >>> (32 - BITS);

const weights = [0, ...[...LETTERS].map((c) => weightOf(c.charCodeAt(0)))];
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
