import fc from "fast-check";
import { expect, test } from "vitest";
import { addPlainAddress } from "../../src/tools/duplicates/add-address.ts";
import { addressText, Contacts } from "../../src/tools/duplicates/contacts.ts";
import { suggestedDomain } from "../../src/tools/duplicates/domains.ts";
import { readEmailCell } from "../../src/tools/duplicates/email.ts";

/** Adds a cell's address if it is a plain one. What follows the cell in its row is not part of it. */
function add(contacts: Contacts, cell: string): boolean {
	const bytes = new TextEncoder().encode(`${cell};a@`);
	return addPlainAddress(contacts, 0, bytes, 0, bytes.length - 3);
}

/** The address of a plain cell, or null. */
function plain(cell: string): string | null {
	const contacts = new Contacts();
	return add(contacts, cell) ? addressText(contacts, 0) : null;
}

/** The one address that the text gives, or null. */
function slow(cell: string): string | null {
	const read = readEmailCell(cell);
	if (read.kind !== "addresses" || read.invalid.length > 0) return null;
	const [first, ...more] = read.addresses;
	return first === undefined || more.length > 0 ? null : first.key;
}

test.each([
	["ola@example.no", "ola@example.no"],
	[
		"  Ola.Nordmann+x_y-z@Sub-1.Example.CO  ",
		"ola.nordmann+x_y-z@sub-1.example.co",
	],
	["1@2.no", "1@2.no"],
])("reads %j as it stands", (cell, expected) => {
	expect(plain(cell)).toBe(expected);
});

test.each([
	"",
	" ",
	"ola",
	"@a.no",
	"ola@",
	"ola@no",
	"ola@a.n",
	"ola@a.n0",
	"ola@.no",
	"ola@a..no",
	"ola@-a.no",
	"ola@a-.no",
	"ola@a_b.no",
	"a@x--y.no",
	"a-_b@c.no",
	".ola@a.no",
	"ola.@a.no",
	"o..la@a.no",
	"_ola@a.no",
	"ola@a@b.no",
	"ola a@b.no",
	"øla@a.no",
	"ola@å.no",
	"ola@a.no,",
	"ola@a.no;kari@a.no",
	"<ola@a.no>",
	`${"a".repeat(60)}@a.no`,
])("leaves %j to a closer look", (cell) => {
	expect(plain(cell)).toBe(null);
});

test("reads what it reads exactly as the text is read", () => {
	const likely = fc
		.tuple(
			fc.string({
				unit: fc.constantFrom(..."abcZY9._+-'"),
				minLength: 1,
				maxLength: 5,
			}),
			fc.string({
				unit: fc.constantFrom(..."abcdeY8.-_"),
				minLength: 1,
				maxLength: 6,
			}),
			fc.constantFrom("no", "COM", "org", "info", "x", "n0", "-no", ""),
		)
		.map(([local, domain, ending]) => `${local}@${domain}.${ending}`);
	const cells = fc.oneof(
		{ weight: 3, arbitrary: likely },
		{
			weight: 1,
			arbitrary: fc.string({
				unit: fc.constantFrom(..."aB1.@+-_ ,;<ø"),
				maxLength: 12,
			}),
		},
	);
	let plains = 0;
	fc.assert(
		fc.property(cells, (cell) => {
			const address = plain(cell);
			if (address === null) return;
			plains++;
			expect(address).toBe(slow(cell));
		}),
		{ numRuns: 5000 },
	);
	expect(plains).toBeGreaterThan(100);
});

test.each([
	"gmial.com",
	"gmail.con",
	"gmail.co",
	"hotmial.no",
	"onlne.no",
	"outlok.com",
	"gail.com",
	"gmail.com",
	"example.no",
])("notes a@%s for a question about its domain if there is one", (domain) => {
	const contacts = new Contacts();
	add(contacts, `a@${domain}`);
	if (suggestedDomain(`a@${domain}`) !== undefined)
		expect(contacts.misspelt).toEqual([0]);
	if (domain === "gmail.com") expect(contacts.misspelt).toEqual([]);
});
