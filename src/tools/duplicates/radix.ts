const BITS = 11;
const BUCKETS = 1 << BITS;

/** Keys in order, and the values that belong to them. */
interface Sorted {
	keys: Uint32Array;
	values: Uint32Array;
}

/**
 * Sorts values by their keys, in time proportional to their number; equal keys keep their order.
 * @returns both sorted; the arrays that were given are used as room
 */
export function sortByKey(keys: Uint32Array, values: Uint32Array): Sorted {
	let from: Sorted = { keys, values };
	let to: Sorted = {
		keys: new Uint32Array(keys.length),
		values: new Uint32Array(keys.length),
	};
	for (let shift = 0; shift < 32; shift += BITS) {
		const next = new Uint32Array(BUCKETS + 1);
		for (const key of from.keys) {
			const bucket = ((key >>> shift) & (BUCKETS - 1)) + 1;
			next[bucket] = (next[bucket] as number) + 1;
		}
		for (let i = 1; i < BUCKETS; i++)
			next[i] = (next[i] as number) + (next[i - 1] as number);
		for (let i = 0; i < from.keys.length; i++) {
			const key = from.keys[i] as number;
			const bucket = (key >>> shift) & (BUCKETS - 1);
			const place = next[bucket] as number;
			next[bucket] = place + 1;
			to.keys[place] = key;
			to.values[place] = from.values[i] as number;
		}
		[from, to] = [to, from];
	}
	return from;
}
