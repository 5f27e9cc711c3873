import { ENDS, STARTS } from "./layout";
import { splat } from "./vectors";

const LF = 10;
const CR = 13;
const QUOTE = 34;
/** A record of more bytes is looked at by others: it may have to be reported. */
const LONGEST = 1 << 16;

/** Bytes whose stops are found together, so that none waits for the one before it. */
const BLOCK = 64;

/** What {@link readCells} gives where there is no whole record. */
export const INCOMPLETE = 0;
/** The record is not a plain one. */
export const ODD = -1;

export function cellStart(column: i32): i32 {
	return load<i32>(STARTS + (column << 2));
}

export function cellEnd(column: i32): i32 {
	return load<i32>(ENDS + (column << 2));
}

/**
 * Finds the cells of a record of so many, none of which has a line end, a doubled quote or a NUL.
 * @param from where it begins
 * @param limit where the bytes end; a line feed stands there
 * @param width how many cells it should have
 * @returns where the next one begins, {@link INCOMPLETE} or {@link ODD}
 */
export function readCells(
	from: i32,
	limit: i32,
	delimiter: i32,
	width: i32,
	isCrLf: bool,
): i32 {
	const delimiters = i8x16.splat(i8(delimiter));
	let p = from;
	// The next stops, a bit for each byte of the block.
	let block = from;
	let stops = stopsIn(block, delimiters);
	let column = 0;
	let stop = 0;
	while (column < width) {
		let start = p;
		if (load<u8>(p) === QUOTE) {
			start = p + 1;
			p = nextStop(start, i8x16.splat(QUOTE as i8));
			if (p >= limit) return INCOMPLETE;
			if (load<u8>(p) !== QUOTE) return ODD;
			store<i32>(ENDS + (column << 2), p);
			p++;
			block = p;
			stops = stopsIn(block, delimiters);
		} else {
			while (stops === 0) {
				block += BLOCK;
				stops = stopsIn(block, delimiters);
			}
			p = block + i32(ctz(stops));
			store<i32>(ENDS + (column << 2), p);
		}
		store<i32>(STARTS + (column << 2), start);
		column++;
		stop = load<u8>(p);
		if (stop !== delimiter) break;
		stops &= stops - 1;
		p++;
	}
	if (p >= limit) return INCOMPLETE;
	if (column !== width || stop !== (isCrLf ? CR : LF)) return ODD;
	p++;
	if (isCrLf) {
		if (p >= limit) return INCOMPLETE;
		if (load<u8>(p) !== LF) return ODD;
		p++;
	}
	return p - from > LONGEST ? ODD : p;
}

function stopsIn(block: i32, delimiters: v128): u64 {
	return (
		stopsAt(block, delimiters) |
		(stopsAt(block + 16, delimiters) << 16) |
		(stopsAt(block + 32, delimiters) << 32) |
		(stopsAt(block + 48, delimiters) << 48)
	);
}

/** Bytes that are the wanted one or below 14: line ends, tabs and NUL are, and next to nothing else. */
function stopsAt(at: i32, wanted: v128): u64 {
	const bytes = v128.load(at);
	const isStop = v128.or(i8x16.eq(bytes, wanted), i8x16.le_u(bytes, splat(13)));
	return u64(u32(i8x16.bitmask(isStop)));
}

function nextStop(from: i32, wanted: v128): i32 {
	let p = from;
	let stops = stopsAt(p, wanted);
	while (stops === 0) {
		p += 16;
		stops = stopsAt(p, wanted);
	}
	return p + i32(ctz(stops));
}
