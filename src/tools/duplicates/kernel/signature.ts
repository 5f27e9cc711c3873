// The signature of `../signature.ts`: of each letter, whether there is an odd number of it.

export const SAYS_NOTHING = 1;
const LETTERS: u32 = 0x1ffffffe;
const DOT = 46;

/** By byte, the bit that its three lowest bits choose. */
export function letterBit(bytes: v128): v128 {
	const powers = i8x16(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0);
	return i8x16.swizzle(powers, v128.and(bytes, i8x16.splat(7)));
}

/** The bytes of each quarter put together (exclusive or), as four bytes, the first one lowest. */
export function gathered(a: v128, b: v128, c: v128, d: v128): u32 {
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
