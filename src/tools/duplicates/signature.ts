/**
 * The signature of an address says of each letter whether it has an odd or an even number of it, in a bit that it shares
 * with few others: the lowest five bits of its byte tell which. Dots do not count, for some providers ignore them.
 *
 * An edit changes one such bit, or two; swapped letters change none. So two addresses whose signatures differ in three
 * bits or more are more than one edit apart, and few other pairs differ in less.
 */
export function oddLetters(address: Uint8Array): number {
	let odd = 0;
	for (const byte of address) odd ^= byte === DOT ? 0 : 1 << byte;
	return odd;
}

const DOT = 46;
/** The place of the "@", which every address has once: set if it has a tag or letters beyond ASCII, and its signature says nothing. */
const SAYS_NOTHING = 1;
const LETTERS = 0x1ffffffe;

/** The signature of an address from {@link oddLetters}, folded into 29 bits: the engine keeps 30 of a number off its heap. */
export function signatureOf(odd: number, saysNothing: boolean): number {
	return saysNothing ? SAYS_NOTHING : (odd ^ (odd >>> 29)) & LETTERS;
}

/** Whether both signatures say something. */
export const sayLetters = (a: number, b: number) =>
	((a | b) & SAYS_NOTHING) === 0;

/** False if addresses of these signatures are certainly not near each other. */
export function signaturesMayBeNear(a: number, b: number): boolean {
	if (!sayLetters(a, b)) return true;
	const different = a ^ b;
	const butOne = different & (different - 1);
	return (butOne & (butOne - 1)) === 0;
}
