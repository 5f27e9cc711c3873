/**
 * Four bytes at a time, in one 32-bit number, the first one lowest. Results are words with the highest bit of a byte set
 * where it is so ("Hacker's Delight", 6-1). Bytes beyond ASCII give no sense, so look for them first.
 */
const ONES = 0x01010101;
export const HIGHS = 0x80808080 | 0;
const LOWS = 0x7f7f7f7f;

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

/** The bytes that are the one that is {@link repeated} in `wanted`. */
export const isEqual = (word: number, wanted: number) =>
	~(((word ^ wanted) + LOWS) | 0) & HIGHS;

/** Adds what {@link sumOfPairs} gives: the sum of its halves. */
export const totalOfPairs = (pairs: number) =>
	(pairs & 0xffff) + (pairs >>> 16);

/** The sums of the bytes 0 and 2 and of the bytes 1 and 3 in the upper and lower half, to be added up for many words. */
export const sumOfPairs = (word: number) =>
	((word & 0x00ff00ff) + ((word >>> 8) & 0x00ff00ff)) | 0;

/** The Gray code of each byte: no sum of bytes tells the sum of their codes. */
export const grayCodes = (word: number) => word ^ ((word >>> 1) & LOWS);

/** The sum of the four bytes, below 256. */
export const total = (word: number) => Math.imul(word, ONES) >>> 24;

/** All bits of the bytes whose highest bit is set. */
export const whole = (highs: number) => Math.imul(highs >>> 7, 0xff);

/** Where the first of the highest bits is, in bytes. */
export const firstPlace = (highs: number) =>
	(31 - Math.clz32(highs & ((0 - highs) | 0))) >> 3;

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
