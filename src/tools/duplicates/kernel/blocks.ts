/**
 * Finds the items that share a hash, as `../blocks.ts` does: sorts them into parts that fit into a processor's cache by the
 * lowest bits of their hashes, and links those of a part. The items come by the window, twice: to be counted and to be placed.
 */
import { END, INPUT, PART_ENDS, PARTS_BITS, WINDOW_SIGNATURES } from "./layout";
import { SAYS_NOTHING } from "./signature";

/** Items by part: hash, item, and signature if they have one. */
const PLACED = (END + 15) & ~15;

/** How many bits of a hash tell the part. */
export let partBits: i32 = 0;
/** Blocks of fewer items that have signatures are given only if some of them may be near each other. */
export let few: i32 = 0;
export let haveSignatures: bool = false;

/** Where the blocks of a part are told: how many items each has, and their items and signatures. */
export let sizesAt: i32 = 0;
export let itemsAt: i32 = 0;
export let signaturesAt: i32 = 0;

/** Of a part's items, by the order in it: the one of the same hash before it, and how many the chain that ends with it has. */
let before = 0;
let chains = 0;
/** Finds the last item of a hash; at most half full. */
let table = 0;
let tableMask = 0;
let stride = 0;

export function startCounting(): void {
	memory.fill(PART_ENDS, 0, 4 << PARTS_BITS);
}

/** Counts the items of the window by their parts. Those of hash 0 are left out. */
export function count(items: i32): void {
	const mask: u32 = (1 << partBits) - 1;
	for (let i = 0; i < items << 2; i += 4) {
		const hash = load<u32>(INPUT + i);
		if (hash === 0) continue;
		const at = PART_ENDS + ((hash & mask) << 2);
		store<i32>(at, load<i32>(at) + 1);
	}
}

/** Makes room for what was counted. */
export function startPlacing(): void {
	stride = haveSignatures ? 12 : 8;
	let end = PLACED;
	let largest = 0;
	for (let part = 0; part < 1 << partBits; part++) {
		const size = load<i32>(PART_ENDS + (part << 2));
		store<i32>(PART_ENDS + (part << 2), end);
		end += size * stride;
		largest = max(largest, size);
	}
	const slots = 1 << (32 - i32(clz(largest * 2)));
	tableMask = slots - 1;
	before = (end + 15) & ~15;
	chains = before + largest * 4;
	itemsAt = chains + largest * 4;
	signaturesAt = itemsAt + largest * 4;
	sizesAt = signaturesAt + largest * 4;
	table = sizesAt + largest * 4;
	const pages = (table + slots * 4 + 0xffff) >> 16;
	if (pages > memory.size()) memory.grow(pages - memory.size());
}

/** Places the items of the window. @param first the first of them; the others follow */
export function place(items: i32, first: i32): void {
	const mask: u32 = (1 << partBits) - 1;
	for (let i = 0; i < items; i++) {
		const hash = load<u32>(INPUT + (i << 2));
		if (hash === 0) continue;
		const end = PART_ENDS + ((hash & mask) << 2);
		const at = load<i32>(end);
		store<i32>(end, at + stride);
		store<u64>(at, u64(hash) | (u64(first + i) << 32));
		if (haveSignatures)
			store<u32>(at + 8, load<u32>(WINDOW_SIGNATURES + (i << 2)));
	}
}

/** Tells the blocks of a part. @returns how many there are */
export function findBlocks(part: i32): i32 {
	const end = PART_ENDS + (part << 2);
	const from = part === 0 ? PLACED : load<i32>(end - 4);
	const size = (load<i32>(end) - from) / stride;
	link(from, size);
	let blocks = 0;
	let told = 0;
	for (let own = 0; own < size; own++) {
		const ofChain = load<i32>(chains + (own << 2));
		if (ofChain < 2) continue;
		let at = (told + ofChain) << 2;
		for (let i = own; i !== -1; i = load<i32>(before + (i << 2))) {
			at -= 4;
			const placed = from + i * stride;
			store<i32>(itemsAt + at, load<i32>(placed + 4));
			if (haveSignatures) store<u32>(signaturesAt + at, load<u32>(placed + 8));
		}
		if (haveSignatures && ofChain < few && !someMayBeNear(at, ofChain))
			continue;
		store<i32>(sizesAt + (blocks << 2), ofChain);
		blocks++;
		told += ofChain;
	}
	return blocks;
}

function link(from: i32, size: i32): void {
	memory.fill(table, 255, (tableMask + 1) << 2);
	for (let own = 0; own < size; own++) {
		const hash = load<u32>(from + own * stride);
		// The other bits are the same in all of the part.
		let slot = (hash >> partBits) & tableMask;
		let last = load<i32>(table + (slot << 2));
		while (last !== -1 && load<u32>(from + last * stride) !== hash) {
			slot = (slot + 1) & tableMask;
			last = load<i32>(table + (slot << 2));
		}
		store<i32>(table + (slot << 2), own);
		store<i32>(before + (own << 2), last);
		let ofChain = 1;
		if (last !== -1) {
			ofChain += load<i32>(chains + (last << 2));
			store<i32>(chains + (last << 2), 0);
		}
		store<i32>(chains + (own << 2), ofChain);
	}
}

/** Whether some two signatures do not tell that their addresses are far apart; see `../signature.ts`. */
function someMayBeNear(at: i32, size: i32): bool {
	const from = signaturesAt + at;
	for (let i = from + 4; i < from + (size << 2); i += 4) {
		const own = load<u32>(i);
		for (let j = from; j < i; j += 4) {
			const other = load<u32>(j);
			if (((own | other) & SAYS_NOTHING) !== 0) return true;
			if (popcnt(own ^ other) <= 2) return true;
		}
	}
	return false;
}
