const ONES = 0x01010101;
const HIGHS = 0x80808080;
/** Line ends, tabs and NUL are below this, and next to nothing else. */
const CONTROL = 14;

/** Bytes that {@link nextStop} reads beyond the one where it stops. */
export const SPARE = 3;

/** A byte four times, for {@link nextStop}. */
export const repeated = (byte: number) => Math.imul(byte, ONES);

/**
 * The next byte that is the wanted one or below 14. Looks at four bytes at a time: subtracting from each byte sets the
 * highest bit of those that are too small, of which the lowest is certain ("Hacker's Delight", 6-1).
 * @param wanted the byte four times; there must be such a byte
 */
export function nextStop(view: DataView, from: number, wanted: number): number {
	for (let p = from; ; p += 4) {
		const word = view.getInt32(p, true);
		const other = word ^ wanted;
		const found =
			(((other - ONES) & ~other) | ((word - CONTROL * ONES) & ~word)) & HIGHS;
		if (found !== 0) return p + ((31 - Math.clz32(found & -found)) >> 3);
	}
}
