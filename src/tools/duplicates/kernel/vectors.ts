/**
 * Vectors that never change, from memory: an engine that puts a constant of 16 bytes together anew in every turn of a loop
 * (V8 does) takes longer for it than for loading it.
 */
import { SPLATS } from "./layout";

/** 16 bytes that are set, and 16 that are not. */
const MASKS = memory.data<u64>([u64.MAX_VALUE, u64.MAX_VALUE, 0, 0]);
const POWERS = memory.data<u8>([
	1, 2, 4, 8, 16, 32, 64, 128, 0, 0, 0, 0, 0, 0, 0, 0,
]);
const FACTORS = memory.data<u32>([
	0x9e3779b1, 0x9e3779b1, 0x9e3779b1, 0x9e3779b1,
]);

/** The same byte 16 times. */
export function splat(byte: i32): v128 {
	return v128.load(SPLATS + (byte << 4));
}

/** A mask of the first `count` of 16 bytes: of all of them if it is more, of none if it is less than 0. */
export function firstOf16(count: i32): v128 {
	return v128.load(MASKS + 16 - max(min(count, 16), 0));
}

/** Which bytes are one of `count`, from `first` on. */
export function isWithin(bytes: v128, first: i32, count: i32): v128 {
	return i8x16.le_u(i8x16.sub(bytes, splat(first)), splat(count - 1));
}

/** Which bytes are letters of ASCII. */
export function lettersOf(bytes: v128): v128 {
	return isWithin(v128.or(bytes, splat(32)), 97, 26);
}

/** By byte, 2 to its power. */
export function powersOf2(): v128 {
	return v128.load(POWERS);
}

/** The factor of `hash30`, in each lane. */
export function factors(): v128 {
	return v128.load(FACTORS);
}
