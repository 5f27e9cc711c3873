import { type Contacts, sameAddress } from "./contacts.ts";
import { partition, tableFor } from "./partition.ts";

/** Addresses that stand on two or more rows, of both lists together. */
export interface Groups {
	/** By address: its group, or -1 where it stands on one row only. */
	groupOf: Int32Array;
	/** The addresses of group `g` are `members[starts[g] .. starts[g + 1]]`, ascending. Groups are in order of their first member. */
	starts: Uint32Array;
	members: Uint32Array;
}

/** Finds equal addresses. */
export function groupAddresses(contacts: Contacts): Groups {
	const first = firstEqual(contacts);
	const sizes = new Uint32Array(first.length);
	for (let address = 0; address < first.length; address++) {
		const head = first[address] as number;
		sizes[head] = (sizes[head] as number) + 1;
	}
	let groups = 0;
	let grouped = 0;
	for (let address = 0; address < sizes.length; address++) {
		const size = sizes[address] as number;
		if (size < 2) continue;
		groups++;
		grouped += size;
	}
	const starts = new Uint32Array(groups + 1);
	const members = new Uint32Array(grouped);
	const next = new Uint32Array(groups);
	let group = 0;
	let start = 0;
	// The places of `first` that were passed hold groups from then on.
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

/** By address: the first one equal to it. */
function firstEqual(contacts: Contacts): Int32Array {
	const { addressHash, addresses } = contacts;
	const parts = partition(addressHash, addresses, null);
	const { hashes, items, ends, largest } = parts;
	const first = new Int32Array(contacts.addresses);
	const table = tableFor(largest);
	const mask = table.length - 1;
	let from = 0;
	for (let part = 0; part < ends.length; part++) {
		const to = ends[part] as number;
		table.fill(-1);
		for (let place = from; place < to; place++) {
			const hash = hashes[place] as number;
			const address = items[place] as number;
			let slot = hash & mask;
			let found = table[slot] as number;
			while (found !== -1) {
				const other = items[found] as number;
				if (hashes[found] === hash && sameAddress(contacts, address, other)) {
					first[address] = other;
					break;
				}
				slot = (slot + 1) & mask;
				found = table[slot] as number;
			}
			if (found === -1) {
				table[slot] = place;
				first[address] = address;
			}
		}
		from = to;
	}
	return first;
}
