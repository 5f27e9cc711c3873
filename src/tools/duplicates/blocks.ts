import { partition, tableFor } from "./partition.ts";

/**
 * Calls `onBlock` with the items of each hash that two or more items have; 0 is none.
 * @param hashes by item, of which the first `count` count
 * @param along something that goes along with each item
 * @param onBlock gets the items in ascending order and what goes along with them: the first `size` of two arrays that are
 * used again
 */
export function eachBlock(
	hashes: Uint32Array,
	count: number,
	along: Uint32Array,
	onBlock: (items: Uint32Array, along: Uint32Array, size: number) => void,
): void {
	const parts = partition(hashes, count, along);
	const table = tableFor(parts.largest);
	const mask = table.length - 1;
	const next = new Int32Array(parts.largest);
	const last = new Int32Array(parts.largest);
	const items = new Uint32Array(parts.largest);
	const besides = new Uint32Array(parts.largest);
	let from = 0;
	for (let part = 0; part < parts.ends.length; part++) {
		const to = parts.ends[part] as number;
		table.fill(-1);
		// Each item points to the next one of its hash.
		for (let place = from; place < to; place++) {
			const hash = parts.hashes[place] as number;
			const own = place - from;
			next[own] = -1;
			last[own] = -1;
			let slot = hash & mask;
			let head = table[slot] as number;
			while (head !== -1 && parts.hashes[from + head] !== hash) {
				slot = (slot + 1) & mask;
				head = table[slot] as number;
			}
			if (head === -1) {
				table[slot] = own;
				last[own] = own;
			} else {
				next[last[head] as number] = own;
				last[head] = own;
			}
		}
		for (let head = 0; head < to - from; head++) {
			if (last[head] === -1 || last[head] === head) continue;
			let size = 0;
			for (let own = head; own !== -1; own = next[own] as number) {
				besides[size] = parts.along[from + own] as number;
				items[size++] = parts.items[from + own] as number;
			}
			onBlock(items, besides, size);
		}
		from = to;
	}
}
