// The signature of `../signature.ts`: of each letter, whether there is an odd number of it.
import { powersOf2, splat } from "./vectors";

export const SAYS_NOTHING = 1;
const LETTERS: u32 = 0x1ffffffe;
const DOT = 46;

/**
 * A bit for each of 32 letters, which the lowest five bits of a byte tell: the lowest three a bit of a byte, the others
 * which of four.
 */
export function oddLetters(a: v128, b: v128, c: v128): u32 {
	const bitsA = bitsOf(a);
	const bitsB = bitsOf(b);
	const bitsC = bitsOf(c);
	const four = splat(24);
	const quarterA = v128.and(a, four);
	const quarterB = v128.and(b, four);
	const quarterC = v128.and(c, four);
	return gathered(
		xor3(
			oddOf(bitsA, quarterA, 0),
			oddOf(bitsB, quarterB, 0),
			oddOf(bitsC, quarterC, 0),
		),
		xor3(
			oddOf(bitsA, quarterA, 8),
			oddOf(bitsB, quarterB, 8),
			oddOf(bitsC, quarterC, 8),
		),
		xor3(
			oddOf(bitsA, quarterA, 16),
			oddOf(bitsB, quarterB, 16),
			oddOf(bitsC, quarterC, 16),
		),
		xor3(
			oddOf(bitsA, quarterA, 24),
			oddOf(bitsB, quarterB, 24),
			oddOf(bitsC, quarterC, 24),
		),
	);
}

function bitsOf(bytes: v128): v128 {
	return i8x16.swizzle(powersOf2(), v128.and(bytes, splat(7)));
}

function xor3(a: v128, b: v128, c: v128): v128 {
	return v128.xor(v128.xor(a, b), c);
}

function oddOf(bits: v128, quarters: v128, quarter: i32): v128 {
	return v128.and(bits, i8x16.eq(quarters, splat(quarter)));
}

/** The bytes of each quarter put together (exclusive or), as four bytes, the first one lowest. */
function gathered(a: v128, b: v128, c: v128, d: v128): u32 {
	const ab = folded(a, b);
	const cd = folded(c, d);
	const abcd = v128.xor(
		v128.shuffle<i32>(ab, cd, 0, 2, 4, 6),
		v128.shuffle<i32>(ab, cd, 1, 3, 5, 7),
	);
	const halves = v128.xor(abcd, i32x4.shr_u(abcd, 16));
	const whole = v128.xor(halves, i32x4.shr_u(halves, 8));
	const places = i8x16(0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
	return u32(i32x4.extract_lane(i8x16.swizzle(whole, places), 0));
}

function folded(a: v128, b: v128): v128 {
	return v128.xor(v128.shuffle<i64>(a, b, 0, 2), v128.shuffle<i64>(a, b, 1, 3));
}

/** Dots do not count. */
export function signatureOf(odd: u32, dots: i32): u32 {
	const letters = odd ^ (u32(dots & 1) << (DOT & 31));
	return (letters ^ (letters >> 29)) & LETTERS;
}
