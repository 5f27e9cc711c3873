/** Items sorted into parts by the upper bits of their hashes, so that each part fits into the processor's cache. */
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
	// Shifting by 32 would shift by none.
	const shift = 32 - Math.max(bits, 1);
	const ends = new Uint32Array((1 << Math.max(bits, 1)) + 1);
	for (let item = 0; item < count; item++) {
		const hash = hashes[item] as number;
		if (hash === 0) continue;
		const part = (hash >>> shift) + 1;
		ends[part] = (ends[part] as number) + 1;
	}
	let largest = 0;
	for (let part = 1; part < ends.length; part++) {
		largest = Math.max(largest, ends[part] as number);
		ends[part] = (ends[part] as number) + (ends[part - 1] as number);
	}
	const total = ends.at(-1) as number;
	const byPlace = new Uint32Array(total);
	const items = new Uint32Array(total);
	const alongByPlace = new Uint32Array(along === null ? 0 : total);
	for (let item = 0; item < count; item++) {
		const hash = hashes[item] as number;
		if (hash === 0) continue;
		const part = hash >>> shift;
		const place = ends[part] as number;
		ends[part] = place + 1;
		byPlace[place] = hash;
		items[place] = item;
		if (along !== null) alongByPlace[place] = along[item] as number;
	}
	return {
		hashes: byPlace,
		items,
		along: alongByPlace,
		ends: ends.subarray(0, -1),
		largest,
	};
}

/** Room for a table that finds hashes in a part: at most half full. */
export function tableFor(largest: number): Int32Array {
	return new Int32Array(2 ** Math.ceil(Math.log2(largest * 2 + 1)));
}
