import {
	addressHash,
	endLanes,
	firstBytes,
	firstLanes,
	stepLanes,
} from "./hash";
import { SLIP_BITS, SLIPS } from "./layout";
import { gathered, letterBit, SAYS_NOTHING, signatureOf } from "./signature";

const SPACE = 32;
/** No part of a shorter address is too long (RFC 5321, section 4.5.3.1). */
const MOST = 64;

// What `readAddress` found out of the last address.
export let length: i32 = 0;
export let hash: u32 = 0;
/** Hash of the address as written. */
export let writtenHash: u32 = 0;
export let signature: u32 = 0;
export let looksMisspelt: bool = false;

/** What a cell holds. */
export const ADDRESS = 1;
/** Letters, digits and the usual marks around one "@", with no dot behind it: not an address, whatever is read into it. */
export const NO_ADDRESS = 0;
export const ODD_ADDRESS = -1;

/**
 * Reads the address of a cell if the cell is a plain one: what `readEmailCell` says can be read by its bytes alone, but
 * for rare ones with marks side by side. A mark is what is neither letter nor digit.
 * @param at gets the address in small letters
 * @returns {@link ADDRESS}, {@link NO_ADDRESS}, or {@link ODD_ADDRESS} if the cell needs a closer look
 */
export function readAddress(start: i32, end: i32, at: i32): i32 {
	let from = start;
	let to = end;
	while (from < to && load<u8>(from) === SPACE) from++;
	while (to > from && load<u8>(to - 1) === SPACE) to--;
	const size = to - from;
	if (size === 0 || size > MOST) return ODD_ADDRESS;

	// A bit for each byte.
	let letters: u64 = 0;
	let alnum: u64 = 0;
	let dots: u64 = 0;
	let ats: u64 = 0;
	let beforeAt: u64 = 0;
	let known: u64 = 0;
	let capitals = i8x16.splat(0);
	let pluses = capitals;
	let lanes = firstLanes();
	// One bit of each byte, in the quarter that tells which of four such bits it is.
	let odd0 = i8x16.splat(0);
	let odd1 = odd0;
	let odd2 = odd0;
	let odd3 = odd0;
	for (let i = 0; i < size; i += 16) {
		const bytes = firstBytes(v128.load(from + i), size - i);
		const isLetter = isWithin(v128.or(bytes, i8x16.splat(32)), 97, 26);
		const isCapital = v128.and(isLetter, i8x16.le_u(bytes, i8x16.splat(96)));
		const small = v128.or(bytes, v128.and(isCapital, i8x16.splat(32)));
		v128.store(at + i, small);
		lanes = stepLanes(lanes, small);
		const bit = letterBit(small);
		const quarter = v128.and(small, i8x16.splat(24));
		odd0 = v128.xor(odd0, v128.and(bit, i8x16.eq(quarter, i8x16.splat(0))));
		odd1 = v128.xor(odd1, v128.and(bit, i8x16.eq(quarter, i8x16.splat(8))));
		odd2 = v128.xor(odd2, v128.and(bit, i8x16.eq(quarter, i8x16.splat(16))));
		odd3 = v128.xor(odd3, v128.and(bit, i8x16.eq(quarter, i8x16.splat(24))));
		const isAlnum = v128.or(isLetter, isWithin(bytes, 48, 10));
		const isDot = i8x16.eq(bytes, i8x16.splat(46));
		const isAt = i8x16.eq(bytes, i8x16.splat(64));
		const isPlus = i8x16.eq(bytes, i8x16.splat(43));
		const isEarly = v128.or(isPlus, i8x16.eq(bytes, i8x16.splat(95)));
		const isLate = v128.or(
			v128.or(isDot, isAt),
			i8x16.eq(bytes, i8x16.splat(45)),
		);
		letters |= bits(isLetter) << i;
		alnum |= bits(isAlnum) << i;
		dots |= bits(isDot) << i;
		ats |= bits(isAt) << i;
		beforeAt |= bits(isEarly) << i;
		known |= bits(v128.or(isEarly, isLate)) << i;
		capitals = v128.or(capitals, isCapital);
		pluses = v128.or(pluses, isPlus);
	}
	const valid: u64 = u64.MAX_VALUE >> (64 - size);
	const marks = ~alnum & valid;
	const last = 63 - i32(clz(marks));
	const ending = valid & ~((u64(2) << last) - 1);
	if (popcnt(ats) !== 1 || marks !== known) return ODD_ADDRESS;
	const upToAt = ats | (ats - 1);
	if ((dots & ~upToAt) === 0) return NO_ADDRESS;
	if (
		// No address begins with a mark.
		(marks & ((marks << 1) | 1)) !== 0 ||
		(beforeAt & ~upToAt) !== 0 ||
		// The last label has two or more letters and nothing else.
		((dots >> last) & 1) === 0 ||
		size - last < 3 ||
		(letters & ending) !== ending
	)
		return ODD_ADDRESS;

	length = size;
	hash = endLanes(lanes, size);
	writtenHash = !v128.any_true(capitals) ? hash : addressHash(from, size);
	signature = !v128.any_true(pluses)
		? signatureOf(gathered(odd0, odd1, odd2, odd3), i32(popcnt(dots)))
		: SAYS_NOTHING;
	const domain = i32(ctz(ats)) + 1;
	looksMisspelt = mayBeSlip(at + domain, size - domain);
	return ADDRESS;
}

/** Whether a domain may be one slip away from a common one; see `common-slips.ts`. */
function mayBeSlip(from: i32, length: i32): bool {
	const hash = addressHash(from, length);
	return (
		isSlip(hash & ((1 << SLIP_BITS) - 1)) && isSlip(hash >> (30 - SLIP_BITS))
	);
}

function isSlip(bit: u32): bool {
	return (load<u8>(SLIPS + (bit >> 3)) & (1 << (bit & 7))) !== 0;
}

function isWithin(bytes: v128, first: i32, count: i32): v128 {
	return i8x16.le_u(
		i8x16.sub(bytes, i8x16.splat(i8(first))),
		i8x16.splat(i8(count - 1)),
	);
}

function bits(isSo: v128): u64 {
	return u64(u32(i8x16.bitmask(isSo)));
}
