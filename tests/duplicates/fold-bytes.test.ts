import fc from "fast-check";
import { expect, test } from "vitest";
import { numberHash } from "../../src/tools/duplicates/cell-hash.ts";
import {
	foldCustomerName,
	normalizeCustomerNumber,
	normalizeOrganisationNumber,
} from "../../src/tools/duplicates/customer.ts";
import { FILLERS } from "../../src/tools/duplicates/fillers.ts";
import {
	customerNameHash,
	digitsHash,
	NOT_PLAIN,
} from "../../src/tools/duplicates/fold-bytes.ts";
import { hash53 } from "../../src/tools/duplicates/hash.ts";
import {
	foldPersonName,
	personNameHash,
} from "../../src/tools/duplicates/person-name.ts";

const encode = (text: string) => new TextEncoder().encode(text);
const hashOf = (text: string) => {
	const bytes = encode(text);
	return bytes.length === 0 ? 0 : hash53(bytes, 0, bytes.length);
};

const word = fc.oneof(
	fc.constantFrom(
		"Berg",
		"BERG",
		"Åse",
		"a",
		"AS",
		"as",
		"A/S",
		"A.S.",
		"GmbH",
		"ltd",
		"ANS",
		"enk",
		"3",
		"Øst",
		"d'Or",
		"Xgmbh",
		"",
	),
	fc.constantFrom(
		"n/a",
		"Ingen",
		"ukjent",
		"okänd",
		"-",
		"None",
		"ikke",
		"oppgitt",
	),
	fc.string({ unit: fc.constantFrom(..."aBz9øÆé×÷ßþ./'-&’"), maxLength: 5 }),
	fc.string({ maxLength: 4 }),
);
const name = fc
	.tuple(
		fc.array(word, { maxLength: 4 }),
		fc.constantFrom(" ", "  ", ", ", "-"),
	)
	.map(([words, between]) => words.join(between));

test("folds the names of customers by their bytes as by their text", () => {
	let plains = 0;
	fc.assert(
		fc.property(name, (name) => {
			const bytes = encode(name);
			const plain = customerNameHash(bytes, 0, bytes.length);
			if (plain === NOT_PLAIN) return;
			plains++;
			expect(plain).toBe(hashOf(foldCustomerName(name)));
		}),
		{ numRuns: 5000 },
	);
	expect(plains).toBeGreaterThan(1000);
});

test.each([...FILLERS])("leaves the filler %j to a closer look", (filler) => {
	const bytes = encode(filler);
	expect(customerNameHash(bytes, 0, bytes.length)).toBe(NOT_PLAIN);
});

test("folds the names of persons by their bytes as by their text", () => {
	let plains = 0;
	fc.assert(
		fc.property(name, (name) => {
			const bytes = encode(name);
			const plain = personNameHash(bytes, 0, bytes.length);
			if (plain === NOT_PLAIN) return;
			plains++;
			const folded = encode(foldPersonName(name));
			expect(plain).toBe(personNameHash(folded, 0, folded.length, true));
		}),
		{ numRuns: 5000 },
	);
	expect(plains).toBeGreaterThan(1000);
});

test.each([
	["case", "Ola Nordmann", "OLA NORDMANN", true],
	["the order of the words", "Nordmann, Ola", "Ola Nordmann", true],
	["spaces", " Ola  Nordmann ", "Ola Nordmann", true],
	["case beyond ASCII", "ÅSE ØY", "åse øy", true],
	["how an accent is written", "Åse", "A\u030ase", true],
	["a letter", "Ola Nordmann", "Ola Nordman", false],
	["a word more", "Ola Nordmann", "Ola B Nordmann", false],
])(
	"takes or tells apart names of persons that differ in %s",
	(_, a, b, same) => {
		const hash = (name: string) => {
			const bytes = encode(foldPersonName(name));
			return personNameHash(bytes, 0, bytes.length, true);
		};
		expect(hash(a) === hash(b)).toBe(same);
	},
);

test("takes digits for numbers of customers and organisations", () => {
	fc.assert(
		fc.property(
			fc.string({ unit: fc.constantFrom(..."0123456789 a"), minLength: 1 }),
			(cell) => {
				const bytes = encode(cell);
				const plain = digitsHash(bytes, 0, bytes.length);
				if (plain === NOT_PLAIN) return;
				expect(plain).toBe(numberHash(encode(normalizeCustomerNumber(cell))));
				expect(plain).toBe(
					numberHash(encode(normalizeOrganisationNumber(cell))),
				);
			},
		),
		{ numRuns: 2000 },
	);
});
