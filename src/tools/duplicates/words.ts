/**
 * Four bytes at a time, in one 32-bit number, the first one lowest. Results are words with the highest bit of a byte set
 * where it is so ("Hacker's Delight", 6-1). Bytes beyond ASCII give no sense, so look for them first.
 */
const ONES = 0x01010101;
export const HIGHS = 0x80808080 | 0;

/** A byte four times. */
export const repeated = (byte: number) => Math.imul(byte, ONES);

/** Two words for {@link isBetween}. */
export const range = (first: string, last: string) => ({
	low: repeated(0x80 - first.charCodeAt(0)),
	high: repeated(0x7f - last.charCodeAt(0)),
});

/** The bytes from the first to the last of a range. */
export const isBetween = (word: number, low: number, high: number) =>
	((word + low) | 0) & ~((word + high) | 0) & HIGHS;

/** The highest bits of the four bytes as the four lowest bits, that of the first byte lowest. */
export const packed = (highs: number) =>
	Math.imul(highs >>> 7, 0x10204080) >>> 28;

/** Where the lowest bit is that is set. */
export const lowestPlace = (bits: number) =>
	31 - Math.clz32(bits & ((0 - bits) | 0));

/** Where the first of the highest bits is, in bytes. */
export const firstPlace = (highs: number) => lowestPlace(highs) >> 3;

/**
 * The place of the next byte that is the wanted one or below 14: line ends, tabs and NUL are, and next to nothing else.
 * @param wanted {@link repeated}; there must be such a byte, and three more
 */
export function nextStop(view: DataView, from: number, wanted: number): number {
	for (let p = from; ; p += 4) {
		const word = view.getInt32(p, true);
		const other = word ^ wanted;
		// Subtracting sets the highest bit of bytes that are too small, of which the lowest is certain, whatever the bytes.
		const found =
			((((other - ONES) | 0) & ~other) | (((word - 14 * ONES) | 0) & ~word)) &
			HIGHS;
		if (found !== 0) return p + firstPlace(found);
	}
}
