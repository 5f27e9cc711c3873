// The hashes of `../hash.ts`, by which a row is the same whoever has read it.
import { factors, firstOf16 } from "./vectors";

export const SEED: u32 = 0x811c9dc5;
export const HIGH_SEED: u32 = 0x9747b28c;

export function mix(hash: u32): u32 {
	let h = hash ^ (hash >> 16);
	h *= 0x85ebca6b;
	h ^= h >> 13;
	h *= 0xc2b2ae35;
	return (h ^ (h >> 16)) & 0x3fffffff;
}

export function firstLanes(): v128 {
	return i32x4(0x811c9dc5, 0x5bd1e995, 0x1b873593, 0x27d4eb2f);
}

export function stepLanes(lanes: v128, words: v128): v128 {
	const product = i32x4.mul(v128.xor(lanes, words), factors());
	return v128.xor(product, i32x4.shr_u(product, 15));
}

export function stepIf(isWanted: bool, lanes: v128, words: v128): v128 {
	const mask = i32x4.splat(-i32(isWanted));
	return v128.bitselect(stepLanes(lanes, words), lanes, mask);
}

export function endLanes(lanes: v128, length: i32): u32 {
	const sum =
		i32x4.extract_lane(lanes, 0) +
		rotl<i32>(i32x4.extract_lane(lanes, 1), 7) +
		rotl<i32>(i32x4.extract_lane(lanes, 2), 13) +
		rotl<i32>(i32x4.extract_lane(lanes, 3), 19);
	const hash = mix(u32(sum ^ length));
	return hash === 0 ? 1 : hash;
}

/** As {@link hash30}, of the first `length` bytes of 16, the others 0. */
export function hash30Of16(bytes: v128, length: i32): u32 {
	return endLanes(stepLanes(firstLanes(), bytes), length);
}

export function hash30(from: i32, length: i32): u32 {
	let lanes = firstLanes();
	for (let i = 0; i < length; i += 16)
		lanes = stepLanes(
			lanes,
			v128.and(v128.load(from + i), firstOf16(length - i)),
		);
	return endLanes(lanes, length);
}

/** 53 bits in a number, never 0. */
export function hash53Of(low: u32, high: u32): f64 {
	const hash = (u64(mix(high) & 0x7fffff) << 30) + u64(mix(low));
	return hash === 0 ? 1 : f64(hash);
}

export function stepLow(low: u32, byte: i32): u32 {
	return (low ^ u32(byte)) * 0x01000193;
}

export function stepHigh(high: u32, byte: i32): u32 {
	return (high ^ u32(byte)) * 0x2c1b3c6d;
}
