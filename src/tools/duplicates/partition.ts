/** Items sorted into parts by the lowest bits of their hashes, so that each part fits into the processor's cache. */
export interface Parts {
	/** Hash and item by place; within a part, items keep their order. */
	hashes: Uint32Array;
	items: Uint32Array;
	/** What was given along with each item, by place; empty if nothing was. */
	along: Uint32Array;
	/** Where each part ends; the first begins at 0. */
	ends: Uint32Array;
	/** Items of the largest part. */
	largest: number;
	/** How many bits of a hash tell the part. */
	bits: number;
}

/** Items of a part, more or less. */
const PART = 8192;

/**
 * @param hashes by item; only the first `count` are looked at, and none that is 0
 * @param along by item, what is wanted with it: taken along, it is near when the part is worked on
 */
export function partition(
	hashes: Uint32Array,
	count: number,
	along: Uint32Array | null,
): Parts {
	const bits = Math.max(0, Math.ceil(Math.log2(count / PART)));
	const ends = sizesOfParts(hashes, count, bits);
	let largest = 0;
	for (let part = 1; part < ends.length; part++) {
		largest = Math.max(largest, ends[part] as number);
		ends[part] = (ends[part] as number) + (ends[part - 1] as number);
	}
	const total = ends.at(-1) as number;
	const parts = {
		hashes: new Uint32Array(total),
		items: new Uint32Array(total),
		along: new Uint32Array(along === null ? 0 : total),
		ends: ends.subarray(0, -1),
		largest,
		bits,
	};
	for (let from = 0; from < count; from += PART)
		sort(hashes, from, Math.min(from + PART, count), along, parts);
	return parts;
}

/** By part, from 1 on. */
function sizesOfParts(
	hashes: Uint32Array,
	count: number,
	bits: number,
): Uint32Array {
	const mask = (1 << bits) - 1;
	const sizes = new Uint32Array(mask + 2);
	for (let item = 0; item < count; item++) {
		const hash = hashes[item] as number;
		if (hash === 0) continue;
		const part = (hash & mask) + 1;
		sizes[part] = (sizes[part] as number) + 1;
	}
	return sizes;
}

/** Puts items in place; a part's end moves up as it fills. */
function sort(
	hashes: Uint32Array,
	from: number,
	to: number,
	along: Uint32Array | null,
	parts: Parts,
): void {
	const { ends, items } = parts;
	const mask = (1 << parts.bits) - 1;
	for (let item = from; item < to; item++) {
		const hash = hashes[item] as number;
		if (hash === 0) continue;
		const part = hash & mask;
		const place = ends[part] as number;
		ends[part] = place + 1;
		parts.hashes[place] = hash;
		items[place] = item;
		if (along !== null) parts.along[place] = along[item] as number;
	}
}

/** Where a part begins and ends. */
export function partOf({ ends }: Parts, part: number): [number, number] {
	return [part === 0 ? 0 : (ends[part - 1] as number), ends[part] as number];
}

/** Where to begin the search for a hash in a table of its part: the bits that do not tell the part, to be masked. */
export const slotOf = (hash: number, bits: number) => hash >>> bits;

/** Room for a table that finds hashes in a part: at most half full. */
export function tableFor(largest: number): Int32Array {
	return new Int32Array(2 ** Math.ceil(Math.log2(largest * 2 + 1)));
}
