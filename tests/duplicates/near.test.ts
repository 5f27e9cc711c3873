import fc from "fast-check";
import { expect, test } from "vitest";
import { addAddress } from "../../src/tools/duplicates/add-address.ts";
import { Contacts } from "../../src/tools/duplicates/contacts.ts";
import {
	isNear,
	isOneEdit,
	lettersOf,
} from "../../src/tools/duplicates/near.ts";
import { candidatePairs } from "../../src/tools/duplicates/neighbourhood.ts";
import { signaturesMayBeNear } from "../../src/tools/duplicates/signature.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const letters = (text: string) => lettersOf(encode(text));

function pair(a: string, b: string): Contacts {
	const contacts = new Contacts();
	addAddress(contacts, 0, a, a);
	addAddress(contacts, 1, b, b);
	return contacts;
}

test.each([
	["a letter more", "ola@a.no", "olav@a.no", true],
	["a letter less at the beginning", "ola@a.no", "la@a.no", true],
	["another letter", "ola@a.no", "ole@a.no", true],
	["two neighbours swapped", "ola@a.no", "loa@a.no", true],
	["two letters more", "ola@a.no", "olave@a.no", false],
	["two other letters", "ola@a.no", "alo@a.no", false],
	["swapped and another", "ola@a.no", "loe@a.no", false],
	["a tag", "ola@a.no", "ola+crm@a.no", true],
	["two tags", "ola+po@a.no", "ola+crm@a.no", true],
	["a letter beyond ASCII", "bjørn@a.no", "bjorn@a.no", true],
	["swapped letters beyond ASCII", "søæ@a.no", "sæø@a.no", true],
	["nothing but a tag", "+crm@a.no", "@a.no", false],
	["a tag and another domain", "ola@a.no", "ola+crm@b.no", false],
	["dots at Gmail", "o.l.a@gmail.com", "ola@gmail.com", true],
	["moved dots at Gmail", "o.lanor@gmail.com", "olano.r@gmail.com", true],
	["dots and a tag at Gmail", "o.l.a+x.y@gmail.com", "ola@gmail.com", true],
	["dots elsewhere", "o.l.a@a.no", "ola@a.no", false],
	["nothing", "ola@a.no", "ola@a.no", false],
	["nothing, with a tag", "ola+crm@a.no", "ola+crm@a.no", false],
	["nothing, at Gmail", "o.la@gmail.com", "o.la@gmail.com", false],
])(
	"tells whether addresses are near that differ by %s",
	(_, a, b, expected) => {
		const contacts = pair(a, b);
		expect(isNear(contacts, 0, 1)).toBe(expected);
		expect(isNear(contacts, 1, 0)).toBe(expected);
	},
);

/** The restricted Damerau-Levenshtein distance, by its definition. */
function distance(a: string, b: string): number {
	const rows = Array.from({ length: a.length + 1 }, (_, i) =>
		Array.from({ length: b.length + 1 }, (_, j) =>
			i === 0 ? j : j === 0 ? i : 0,
		),
	);
	const at = (i: number, j: number) => rows[i]?.[j] ?? Number.POSITIVE_INFINITY;
	for (let i = 1; i <= a.length; i++)
		for (let j = 1; j <= b.length; j++) {
			const swap = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			(rows[i] as number[])[j] = Math.min(
				at(i - 1, j) + 1,
				at(i, j - 1) + 1,
				at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
				swap ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
			);
		}
	return at(a.length, b.length);
}

const short = fc.string({
	unit: fc.constantFrom(..."abc.+@ø"),
	minLength: 1,
	maxLength: 7,
});

test("finds one edit as the definition of distance has it", () => {
	fc.assert(
		fc.property(short, short, (a, b) => {
			expect(isOneEdit(letters(a), letters(b))).toBe(distance(a, b) === 1);
		}),
		{ numRuns: 5000 },
	);
});

const gmail = fc
	.string({ unit: fc.constantFrom(..."ab.+"), minLength: 1, maxLength: 6 })
	.map((local) => `${local}@gmail.com`);

test("never rules out what is near", () => {
	fc.assert(
		fc.property(
			fc.oneof(fc.tuple(short, short), fc.tuple(gmail, gmail)),
			([a, b]) => {
				const contacts = pair(a, b);
				if (a === b) return;
				if (!isNear(contacts, 0, 1)) return;
				const [one = 0, other = 0] = contacts.signature;
				expect(signaturesMayBeNear(one, other)).toBe(true);
			},
		),
		{ numRuns: 5000 },
	);
});

test("finds all pairs that are near among many", () => {
	const many = fc.uniqueArray(fc.oneof(short, gmail), { maxLength: 30 });
	fc.assert(
		fc.property(many, (addresses) => {
			const found = new Set<string>();
			candidatePairs(addresses.map(encode), (a, b) => {
				found.add(`${Math.min(a, b)} ${Math.max(a, b)}`);
			});
			for (let b = 0; b < addresses.length; b++)
				for (let a = 0; a < b; a++) {
					const contacts = pair(addresses[a] as string, addresses[b] as string);
					if (isNear(contacts, 0, 1)) expect(found).toContain(`${a} ${b}`);
				}
		}),
		{ numRuns: 300 },
	);
});
