import {
	endLanes,
	firstLanes,
	hash30,
	hash30Of16,
	stepIf,
	stepLanes,
} from "./hash";
import { LONGEST_SLIP, SLIP_BITS, SLIPS } from "./layout";
import { oddLetters, SAYS_NOTHING, signatureOf } from "./signature";
import { firstOf16, isWithin, lettersOf, splat } from "./vectors";

const SPACE = 32;
const PLUS = 43;
const HYPHEN = 45;
const DOT = 46;
const AT = 64;
const UNDERSCORE = 95;
/** What is longer is rare. No part of it is too long before 64 (RFC 5321, section 4.5.3.1). */
const MOST = 48;

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

	// All of it at once, without a loop: how often it turns, a processor guesses wrong every other time.
	const a = v128.and(v128.load(from), firstOf16(size));
	const b = v128.and(v128.load(from + 16), firstOf16(size - 16));
	const c = v128.and(v128.load(from + 32), firstOf16(size - 32));
	const lettersA = lettersOf(a);
	const lettersB = lettersOf(b);
	const lettersC = lettersOf(c);
	const capitalsA = capitalsOf(a, lettersA);
	const capitalsB = capitalsOf(b, lettersB);
	const capitalsC = capitalsOf(c, lettersC);
	const smallA = v128.or(a, capitalsA);
	const smallB = v128.or(b, capitalsB);
	const smallC = v128.or(c, capitalsC);
	v128.store(at, smallA);
	v128.store(at + 16, smallB);
	v128.store(at + 32, smallC);
	// A bit for each byte.
	const letters = bits(lettersA, lettersB, lettersC);
	const digits = bits(digitsOf(a), digitsOf(b), digitsOf(c));
	const dots = bitsOf(a, b, c, DOT);
	const ats = bitsOf(a, b, c, AT);
	const pluses = bitsOf(a, b, c, PLUS);
	const beforeAt = pluses | bitsOf(a, b, c, UNDERSCORE);
	const known = dots | ats | beforeAt | bitsOf(a, b, c, HYPHEN);
	const valid: u64 = u64.MAX_VALUE >> (64 - size);
	const marks = ~(letters | digits) & valid;
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
	let lanes = stepLanes(firstLanes(), smallA);
	lanes = stepIf(size > 16, lanes, smallB);
	lanes = stepIf(size > 32, lanes, smallC);
	hash = endLanes(lanes, size);
	const capitals = v128.or(v128.or(capitalsA, capitalsB), capitalsC);
	writtenHash = !v128.any_true(capitals) ? hash : hash30(from, size);
	signature =
		pluses === 0
			? signatureOf(oddLetters(smallA, smallB, smallC), i32(popcnt(dots)))
			: SAYS_NOTHING;
	const domain = i32(ctz(ats)) + 1;
	looksMisspelt = mayBeSlip(at + domain, size - domain);
	return ADDRESS;
}

/** Whether a domain may be one slip away from a common one; see `common-slips.ts`. */
function mayBeSlip(from: i32, length: i32): bool {
	const domain = v128.and(v128.load(from), firstOf16(length));
	const hash = hash30Of16(domain, length);
	const lowest = slipBit(hash & ((1 << SLIP_BITS) - 1));
	const highest = slipBit(hash >> (30 - SLIP_BITS));
	return (lowest & highest) !== 0 && length <= LONGEST_SLIP;
}

function slipBit(bit: u32): u32 {
	return (load<u8>(SLIPS + (bit >> 3)) >> (bit & 7)) & 1;
}

/** 32 where there is a capital, by which it differs from the small letter. */
function capitalsOf(bytes: v128, letters: v128): v128 {
	return v128.and(v128.andnot(letters, bytes), splat(32));
}

function digitsOf(bytes: v128): v128 {
	return isWithin(bytes, 48, 10);
}

function bitsOf(a: v128, b: v128, c: v128, byte: i32): u64 {
	const wanted = splat(byte);
	return bits(i8x16.eq(a, wanted), i8x16.eq(b, wanted), i8x16.eq(c, wanted));
}

function bits(a: v128, b: v128, c: v128): u64 {
	return bitsOf16(a) | (bitsOf16(b) << 16) | (bitsOf16(c) << 32);
}

function bitsOf16(isSo: v128): u64 {
	return u64(u32(i8x16.bitmask(isSo)));
}
