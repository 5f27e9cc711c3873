import { type Contacts, sameAddress } from "./contacts.ts";
import { Numbers } from "./numbers.ts";
import {
	type Parts,
	partition,
	partOf,
	type Room,
	slotOf,
	tableFor,
} from "./partition.ts";

/** Addresses that stand on two or more rows, of both lists together. */
export interface Groups {
	/** By address: its group, or -1 where it stands on one row only. */
	groupOf: Int32Array;
	/** The addresses of group `g` are `members[starts[g] .. starts[g + 1]]`, ascending. Groups are in order of their first member. */
	starts: Uint32Array;
	members: Uint32Array;
}

const ALONE = -1;
const FIRST = -2;

/** Finds equal addresses. @param room for all of them; see `partition` */
export function groupAddresses(contacts: Contacts, room?: Room): Groups {
	const { repeats, firsts } = findRepeats(contacts, room);
	const groupOf = new Int32Array(contacts.addresses).fill(ALONE);
	for (let i = 0; i < firsts.length; i++) groupOf[firsts.at(i)] = FIRST;
	let groups = 0;
	for (let address = 0; address < groupOf.length; address++)
		if (groupOf[address] === FIRST) groupOf[address] = groups++;

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
	for (let address = 0; address < groupOf.length; address++) {
		const group = groupOf[address] as number;
		if (group === ALONE) continue;
		const place = next[group] as number;
		members[place] = address;
		next[group] = place + 1;
	}
	return { groupOf, starts, members };
}

/** Addresses that an earlier one equals, and the first of these. */
interface Repeats {
	repeats: Numbers;
	firsts: Numbers;
}

function findRepeats(contacts: Contacts, room?: Room): Repeats {
	const { addresses, addressHash } = contacts;
	const parts = partition({ count: addresses, hashes: addressHash }, room);
	const table = tableFor(parts.largest);
	const found = { repeats: new Numbers(), firsts: new Numbers() };
	for (let part = 0; part < parts.ends.length; part++)
		findInPart(contacts, parts, part, table, found);
	return found;
}

function findInPart(
	contacts: Contacts,
	parts: Parts,
	part: number,
	table: Int32Array,
	{ repeats, firsts }: Repeats,
): void {
	const { hashes, items, bits } = parts;
	const [from, to] = partOf(parts, part);
	const mask = table.length - 1;
	table.fill(-1);
	for (let place = from; place < to; place++) {
		const hash = hashes[place] as number;
		let slot = slotOf(hash, bits) & mask;
		for (;;) {
			const found = table[slot] as number;
			if (found === -1) {
				table[slot] = place;
				break;
			}
			if (hashes[found] === hash) {
				const first = items[found] as number;
				const address = items[place] as number;
				if (sameAddress(contacts, first, address)) {
					repeats.push(address);
					firsts.push(first);
					break;
				}
			}
			slot = (slot + 1) & mask;
		}
	}
}
