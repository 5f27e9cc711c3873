/** What is to be compared. */
export interface Items {
	/** How many there are. */
	count: number;
	/** By item, 30 bits each; those of hash 0 are left out. */
	hashes: Uint32Array;
	/** By item, where in `hashes` its own is, unless at the same place. */
	hashAt?: Uint32Array;
	/** By item, what is wanted with it. */
	along?: Uint32Array;
}

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

/** Calls `onBlock` with the items of each hash that two or more items have. */
export type EachBlock = (all: Items, onBlock: OnBlock) => void;

/** Bits of an item for which there is room beside a hash, in a number. */
const ITEM_BITS = 23;

/** As {@link EachBlock} says, by sorting numbers that are made of a hash and its item. */
export const eachBlock: EachBlock = (all, onBlock) => {
	const bits = Math.max(ITEM_BITS, Math.ceil(Math.log2(all.count)));
	// Of more items, those that are equal in the other bits of their hashes are sorted at once.
	const rounds = 2 ** (bits - ITEM_BITS);
	const scale = 2 ** bits;
	for (let round = 0; round < rounds; round++)
		tellBlocks(sorted(all, scale, round, rounds), scale, all, onBlock);
};

function sorted(
	{ count, hashes, hashAt }: Items,
	scale: number,
	round: number,
	rounds: number,
): Float64Array {
	const keys = new Float64Array(count);
	let length = 0;
	for (let item = 0; item < count; item++) {
		const at = hashAt === undefined ? item : (hashAt[item] as number);
		const hash = hashes[at] as number;
		if (hash === 0 || hash % rounds !== round) continue;
		keys[length++] = Math.floor(hash / rounds) * scale + item;
	}
	return keys.subarray(0, length).sort();
}

function tellBlocks(
	keys: Float64Array,
	scale: number,
	all: Items,
	onBlock: OnBlock,
): void {
	const items = new Uint32Array(keys.length);
	const along = new Uint32Array(all.along === undefined ? 0 : keys.length);
	let from = 0;
	let last = -1;
	for (let i = 0; i < keys.length; i++) {
		const key = keys[i] as number;
		const hash = Math.floor(key / scale);
		if (hash !== last) {
			if (i - from > 1) onBlock(items, from, i, along);
			from = i;
			last = hash;
		}
		const item = key - hash * scale;
		items[i] = item;
		if (all.along !== undefined) along[i] = all.along[item] as number;
	}
	if (keys.length - from > 1) onBlock(items, from, keys.length, along);
}
