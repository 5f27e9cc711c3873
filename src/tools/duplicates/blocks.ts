import { type Items, type Parts, partition } from "./partition.ts";

/**
 * Gets items in ascending order, and what goes along with them if something does: those at `from` to `to` of arrays that
 * are used again.
 */
export type OnBlock = (
	items: Uint32Array,
	from: number,
	to: number,
	along: Uint32Array,
) => void;

/** Calls `onBlock` with the items of each hash that two or more items have; 0 is none. */
export type EachBlock = (all: Items, onBlock: OnBlock) => void;

/** As {@link EachBlock} says. */
export const eachBlock: EachBlock = (all, onBlock) => {
	const parts = partition(all);
	const chains = new Chains(parts);
	let from = 0;
	for (const to of parts.ends) {
		chains.link(from, to);
		chains.report(from, to, onBlock);
		from = to;
	}
};

/**
 * The items of a part, each pointing to the one of its hash before it. The work on a part is a call of its own, here and
 * elsewhere: an engine compiles a function that is called many times better than a loop that runs only once.
 */
class Chains {
	readonly #parts: Parts;
	/** Finds the last item of a hash; at most half full. */
	readonly #table: Int32Array;
	readonly #before: Int32Array;
	/** Items of the chain that ends with this one; 0 where it goes on. */
	readonly #sizes: Uint32Array;
	readonly #items: Uint32Array;
	readonly #along: Uint32Array;

	constructor(parts: Parts) {
		const { largest } = parts;
		this.#parts = parts;
		this.#table = new Int32Array(2 ** Math.ceil(Math.log2(largest * 2 + 1)));
		this.#before = new Int32Array(largest);
		this.#sizes = new Uint32Array(largest);
		this.#items = new Uint32Array(largest);
		this.#along = new Uint32Array(largest);
	}

	link(from: number, to: number): void {
		const table = this.#table;
		const before = this.#before;
		const sizes = this.#sizes;
		const { bits } = this.#parts;
		const hashes = this.#parts.hashes.subarray(from, to);
		const mask = table.length - 1;
		table.fill(-1);
		for (let own = 0; own < hashes.length; own++) {
			const hash = hashes[own] as number;
			// The other bits are the same in all of the part.
			let slot = (hash >>> bits) & mask;
			let last = table[slot] as number;
			while (last !== -1 && hashes[last] !== hash) {
				slot = (slot + 1) & mask;
				last = table[slot] as number;
			}
			table[slot] = own;
			before[own] = last;
			if (last === -1) sizes[own] = 1;
			else {
				sizes[own] = (sizes[last] as number) + 1;
				sizes[last] = 0;
			}
		}
	}

	report(from: number, to: number, onBlock: OnBlock): void {
		const before = this.#before;
		const items = this.#items;
		const along = this.#along;
		const itemOf = this.#parts.items.subarray(from, to);
		const alongOf = this.#parts.along?.subarray(from, to);
		for (let end = 0; end < itemOf.length; end++) {
			const size = this.#sizes[end] as number;
			if (size < 2) continue;
			let own = end;
			for (let i = size - 1; i >= 0; i--) {
				items[i] = itemOf[own] as number;
				if (alongOf !== undefined) along[i] = alongOf[own] as number;
				own = before[own] as number;
			}
			onBlock(items, 0, size, along);
		}
	}
}
