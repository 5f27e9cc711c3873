import { PARTS_BITS } from "./kernel/layout.ts";

/** Items sorted into parts by the lowest bits of their hashes, so that each part fits into the processor's cache. */
export interface Parts {
	/** Hash and item by place, as far as the last part's end; within a part, items keep their order. */
	hashes: Uint32Array;
	items: Uint32Array;
	/** What was given along with each item, by place. */
	along: Uint32Array | undefined;
	/** Where each part ends; the first begins at 0. */
	ends: Uint32Array;
	/** Items of the largest part. */
	largest: number;
	/** How many bits of a hash tell the part. */
	bits: number;
}

/** Items of a part, more or less. */
const PART = 8192;

/** What is to be sorted. */
export interface Items {
	/** How many there are. */
	count: number;
	/** By item; those of hash 0 are left out. */
	hashes: Uint32Array;
	/** By item, where in `hashes` its own is, unless at the same place. */
	hashAt?: Uint32Array;
	/** By item, what is wanted with it: taken along, it is near when the part is worked on. */
	along?: Uint32Array;
}

/** How many bits of a hash tell the part of so many items. */
export const partBitsFor = (count: number) =>
	Math.min(PARTS_BITS, Math.max(0, Math.ceil(Math.log2(count / PART))));

/** Sorts items. */
export function partition(all: Items): Parts {
	const { count, along } = all;
	const bits = partBitsFor(count);
	const ends = sizesOfParts(all, bits);
	let largest = 0;
	for (let part = 1; part < ends.length; part++) {
		largest = Math.max(largest, ends[part] as number);
		ends[part] = (ends[part] as number) + (ends[part - 1] as number);
	}
	const total = ends.at(-1) as number;
	const parts = {
		hashes: new Uint32Array(total),
		items: new Uint32Array(total),
		along: along && new Uint32Array(total),
		ends: ends.subarray(0, -1),
		largest,
		bits,
	};
	for (let from = 0; from < count; from += PART)
		sort(all, from, Math.min(from + PART, count), parts);
	return parts;
}

/** By part, from 1 on. */
function sizesOfParts(
	{ count, hashes, hashAt }: Items,
	bits: number,
): Uint32Array {
	const mask = (1 << bits) - 1;
	const sizes = new Uint32Array(mask + 2);
	for (let item = 0; item < count; item++) {
		const at = hashAt === undefined ? item : (hashAt[item] as number);
		const hash = hashes[at] as number;
		if (hash === 0) continue;
		const part = (hash & mask) + 1;
		sizes[part] = (sizes[part] as number) + 1;
	}
	return sizes;
}

/** Puts items in place; a part's end moves up as it fills. */
function sort(all: Items, from: number, to: number, parts: Parts): void {
	const { hashes, hashAt, along } = all;
	const { ends, items } = parts;
	const mask = (1 << parts.bits) - 1;
	for (let item = from; item < to; item++) {
		const at = hashAt === undefined ? item : (hashAt[item] as number);
		const hash = hashes[at] as number;
		if (hash === 0) continue;
		const part = hash & mask;
		const place = ends[part] as number;
		ends[part] = place + 1;
		parts.hashes[place] = hash;
		items[place] = item;
		if (along && parts.along) parts.along[place] = along[item] as number;
	}
}
