import fc from "fast-check";
import { expect, test } from "vitest";
import { addAddress } from "../../src/tools/duplicates/add-address.ts";
import type { EachBlock } from "../../src/tools/duplicates/blocks.ts";
import { addressText, Contacts } from "../../src/tools/duplicates/contacts.ts";
import { fastBlocks } from "../../src/tools/duplicates/fast-blocks.ts";
import { groupAddresses } from "../../src/tools/duplicates/group.ts";

function groupsOf(addresses: readonly string[]): number[][] {
	const contacts = new Contacts();
	addresses.forEach((address, row) => {
		addAddress(contacts, row, address, address);
	});
	addresses.forEach((address, i) => {
		expect(addressText(contacts, i)).toBe(address);
	});
	const found = groupAddresses(contacts);
	expect(groupAddresses(contacts, fastBlocks() as EachBlock)).toEqual(found);
	const { starts, members, groupOf } = found;
	const groups: number[][] = [];
	for (let group = 0; group + 1 < starts.length; group++)
		groups.push([...members.subarray(starts[group], starts[group + 1])]);
	groups.forEach((group, i) => {
		for (const address of group) expect(groupOf[address]).toBe(i);
	});
	expect(groupOf.filter((group) => group !== -1)).toHaveLength(members.length);
	return groups;
}

function expectedGroups(addresses: readonly string[]): number[][] {
	const rows = new Map<string, number[]>();
	addresses.forEach((address, i) => {
		rows.set(address, [...(rows.get(address) ?? []), i]);
	});
	return [...rows.values()].filter((group) => group.length > 1);
}

test.each<[string, string[], number[][]]>([
	["no addresses", [], []],
	["one address", ["a@b.no"], []],
	["different addresses", ["a@b.no", "b@b.no"], []],
	[
		"equal ones, in order of their first row",
		["b@b.no", "a@b.no", "c@c.no", "a@b.no", "b@b.no", "a@b.no"],
		[
			[0, 4],
			[1, 3, 5],
		],
	],
])("groups %s", (_, addresses, expected) => {
	expect(groupsOf(addresses)).toEqual(expected);
});

test("groups any addresses as a map of strings does", () => {
	const address = fc.integer({ min: 0, max: 20 }).map((n) => `${n}@b.no`);
	fc.assert(
		fc.property(fc.array(address, { maxLength: 60 }), (addresses) => {
			expect(groupsOf(addresses)).toEqual(expectedGroups(addresses));
		}),
	);
});

test("groups more addresses than fit into one part", () => {
	const addresses = Array.from(
		{ length: 30_000 },
		(_, i) => `${(i * 7919) % 20_000}@b.no`,
	);
	expect(groupsOf(addresses)).toEqual(expectedGroups(addresses));
});
