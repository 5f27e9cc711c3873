import { type EachBlock, eachBlock, type OnBlock } from "./blocks.ts";
import { type Contacts, sameAddress } from "./contacts.ts";
import { Numbers } from "./numbers.ts";

/** Addresses that stand on two or more rows, of both lists together. */
export interface Groups {
	/** By address: its group, or -1 where it stands on one row only. */
	groupOf: Int32Array;
	/** The addresses of group `g` are `members[starts[g] .. starts[g + 1]]`, ascending. Groups are in order of their first member. */
	starts: Uint32Array;
	members: Uint32Array;
}

const ALONE = -1;

/** Finds equal addresses. @param each finds those of equal hashes */
export function groupAddresses(
	contacts: Contacts,
	each: EachBlock = eachBlock,
): Groups {
	// Addresses that an earlier one equals, and the first of these.
	const repeats = new Numbers();
	const firsts = new Numbers();
	const { addresses, addressHash } = contacts;
	const onBlock: OnBlock = (items, from, to) => {
		for (let i = from + 1; i < to; i++) {
			const address = items[i] as number;
			for (let j = from; j < i; j++) {
				const first = items[j] as number;
				if (!sameAddress(contacts, first, address)) continue;
				repeats.push(address);
				firsts.push(first);
				break;
			}
		}
	};
	each({ count: addresses, hashes: addressHash }, onBlock);
	const groupOf = new Int32Array(addresses).fill(ALONE);
	const ordered = firsts.slice(0, firsts.length).slice().sort();
	const heads = ordered.filter((head, i) => head !== ordered[i - 1]);
	heads.forEach((head, group) => {
		groupOf[head] = group;
	});
	const groups = heads.length;
	const sizes = new Uint32Array(groups).fill(1);
	for (let i = 0; i < repeats.length; i++) {
		const group = groupOf[firsts.at(i)] as number;
		groupOf[repeats.at(i)] = group;
		sizes[group] = (sizes[group] as number) + 1;
	}
	const starts = new Uint32Array(groups + 1);
	for (let group = 0; group < groups; group++)
		starts[group + 1] = (starts[group] as number) + (sizes[group] as number);

	const members = new Uint32Array(groups + repeats.length);
	const next = starts.slice();
	const put = (address: number) => {
		const group = groupOf[address] as number;
		const place = next[group] as number;
		members[place] = address;
		next[group] = place + 1;
	};
	heads.forEach(put);
	// Those of a group come in their order.
	for (let i = 0; i < repeats.length; i++) put(repeats.at(i));
	return { groupOf, starts, members };
}
