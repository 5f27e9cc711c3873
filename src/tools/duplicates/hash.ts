/**
 * Spreads the differences of a sum over all bits (MurmurHash3's finalizer), of which it gives 30: what fits into them is
 * never put on the heap by the engine, however little it has compiled yet.
 */
export function mix(hash: number): number {
	let h = hash ^ (hash >>> 16);
	h = Math.imul(h, 0x85ebca6b);
	h ^= h >>> 13;
	h = Math.imul(h, 0xc2b2ae35);
	return (h ^ (h >>> 16)) & 0x3fffffff;
}

/** Start and step of a hash byte by byte (FNV-1a); {@link mix} ends it. */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/**
 * 30-bit hash of bytes; never 0. Equal hashes say little. It is made of four hashes, of which each takes every fourth word
 * of four bytes, so that the kernel can make them side by side.
 */
export function hash30(bytes: Uint8Array, from: number, to: number): number {
	let [a, b, c, d] = [0x811c9dc5, 0x5bd1e995, 0x1b873593, 0x27d4eb2f];
	// The last of its words are 0, so that every hash has taken as many.
	const padded = from + ((to - from + 15) & ~15);
	for (let i = from; i < padded; i += 4) {
		let word = 0;
		for (let j = 0; j < 4 && i + j < to; j++)
			word |= (bytes[i + j] as number) << (j * 8);
		const product = Math.imul(a ^ word, 0x9e3779b1);
		a = b;
		b = c;
		c = d;
		d = product ^ (product >>> 15);
	}
	// Turned, so that what changes in one cannot cancel what changes in another.
	const sum = a + rotated(b, 7) + rotated(c, 13) + rotated(d, 19);
	return mix(sum ^ (to - from)) || 1;
}

const rotated = (bits: number, by: number) =>
	(bits << by) | (bits >>> (32 - by));

/**
 * 53-bit hash of bytes, never 0, in a number. Among a million different texts two are equal with a likelihood of one
 * in 18,000, so it stands for the text where only a few texts are compared with each other.
 */
export function hash53(bytes: Uint8Array, from: number, to: number): number {
	let low = SEED;
	let high = HIGH_SEED;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		low = stepLow(low, byte);
		high = stepHigh(high, byte);
	}
	return hash53Of(low, high);
}

/** The two halves of {@link hash53}, byte by byte. */
export const HIGH_SEED = 0x9747b28c | 0;
export const stepLow = (low: number, byte: number) =>
	Math.imul(low ^ byte, PRIME);
export const stepHigh = (high: number, byte: number) =>
	Math.imul(high ^ byte, 0x2c1b3c6d);
export const hash53Of = (low: number, high: number) =>
	(mix(high) & 0x7fffff) * 0x40000000 + mix(low) || 1;

const encoder = new TextEncoder();
let room = new Uint8Array(1024);

/** The text in UTF-8, in a place that the next call overwrites. */
export function encoded(text: string): Uint8Array {
	if (text.length * 3 > room.length) room = new Uint8Array(text.length * 6);
	return room.subarray(0, encoder.encodeInto(text, room).written);
}
