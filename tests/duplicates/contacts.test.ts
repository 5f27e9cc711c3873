import { expect, test } from "vitest";
import { Contacts } from "../../src/tools/duplicates/contacts.ts";

test("keeps where rows begin, in a file of any size", () => {
	const contacts = new Contacts();
	const offsets = [0, 120, 2 ** 32 - 1, 2 ** 32, 2 ** 33 + 1];
	for (const offset of offsets) contacts.addRow(offset);
	for (let i = 1; i < 3000; i++) contacts.addRow(2 ** 33 + i * 100);
	expect([...contacts.offset.subarray(0, offsets.length)]).toEqual(offsets);
	expect(contacts.offset[contacts.rows - 1]).toBe(2 ** 33 + 299_900);
});
