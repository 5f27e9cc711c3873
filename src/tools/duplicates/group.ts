import { type Contacts, sameAddress } from "./contacts.ts";

/** Addresses that stand on two or more rows, of both lists together. */
export interface Groups {
	/** By address: its group, or -1 where it stands on one row only. */
	groupOf: Int32Array;
	/** The addresses of group `g` are `members[starts[g] .. starts[g + 1]]`, ascending. Groups are in order of their first member. */
	starts: Uint32Array;
	members: Uint32Array;
}

/** Addresses of one part, so many that its table stays in the processor's cache. */
const PART = 4096;

/** Finds equal addresses. */
export function groupAddresses(contacts: Contacts): Groups {
	const first = firstEqual(contacts);
	const sizes = new Uint32Array(contacts.addresses);
	for (const address of first) sizes[address] = (sizes[address] as number) + 1;
	let groups = 0;
	let grouped = 0;
	for (const size of sizes)
		if (size > 1) {
			groups++;
			grouped += size;
		}
	const starts = new Uint32Array(groups + 1);
	const members = new Uint32Array(grouped);
	const next = new Uint32Array(groups);
	let group = 0;
	let start = 0;
	for (let address = 0; address < first.length; address++) {
		const head = first[address] as number;
		const size = sizes[head] as number;
		if (size < 2) {
			first[address] = -1;
			continue;
		}
		if (head === address) {
			next[group] = start;
			start += size;
			starts[group + 1] = start;
			first[address] = group++;
		} else first[address] = first[head] as number;
		const own = first[address] as number;
		members[next[own] as number] = address;
		next[own] = (next[own] as number) + 1;
	}
	return { groupOf: first, starts, members };
}

/** By address: the first one equal to it. Parts by the upper bits of the hash are searched one after the other. */
function firstEqual(contacts: Contacts): Int32Array {
	const { addressHash: hashes, addresses } = contacts;
	const bits = Math.max(0, Math.ceil(Math.log2(addresses / PART)));
	const part = (hash: number) => (bits === 0 ? 0 : hash >>> (32 - bits));
	const ends = new Uint32Array((1 << bits) + 1);
	for (let i = 0; i < addresses; i++) {
		const own = part(hashes[i] as number) + 1;
		ends[own] = (ends[own] as number) + 1;
	}
	let largest = 0;
	for (let i = 1; i < ends.length; i++) {
		largest = Math.max(largest, ends[i] as number);
		ends[i] = (ends[i] as number) + (ends[i - 1] as number);
	}
	const partHash = new Uint32Array(addresses);
	const partAddress = new Uint32Array(addresses);
	for (let i = 0; i < addresses; i++) {
		const hash = hashes[i] as number;
		const own = part(hash);
		const place = ends[own] as number;
		ends[own] = place + 1;
		partHash[place] = hash;
		partAddress[place] = i;
	}

	const first = new Int32Array(addresses);
	const slots = new Int32Array(2 ** Math.ceil(Math.log2(largest * 2 + 1)));
	const mask = slots.length - 1;
	let from = 0;
	for (let i = 0; i < 1 << bits; i++) {
		const to = ends[i] as number;
		slots.fill(-1);
		for (let place = from; place < to; place++) {
			const hash = partHash[place] as number;
			const address = partAddress[place] as number;
			let slot = hash & mask;
			let found = slots[slot] as number;
			while (found !== -1) {
				const other = partAddress[found] as number;
				if (partHash[found] === hash && sameAddress(contacts, address, other)) {
					first[address] = other;
					break;
				}
				slot = (slot + 1) & mask;
				found = slots[slot] as number;
			}
			if (found === -1) {
				slots[slot] = place;
				first[address] = address;
			}
		}
		from = to;
	}
	return first;
}
