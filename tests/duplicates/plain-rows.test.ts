import fc from "fast-check";
import { expect, test } from "vitest";
import { CellReader } from "../../src/tools/duplicates/cell.ts";
import type { Checked } from "../../src/tools/duplicates/check.ts";
import { check } from "../../src/tools/duplicates/check.ts";
import type { Role } from "../../src/tools/duplicates/columns.ts";
import {
	ADDRESS_COLUMNS,
	Contacts,
	ROW_COLUMNS,
} from "../../src/tools/duplicates/contacts.ts";
import { ROOM, Scanner } from "../../src/tools/duplicates/csv.ts";
import { type Fast, fast } from "../../src/tools/duplicates/fast.ts";
import { PlainRows } from "../../src/tools/duplicates/plain-rows.ts";
import { scanBlob } from "../../src/tools/duplicates/read.ts";

const ROLES: (Role | null)[] = [
	"firstName",
	"lastName",
	"customerNumber",
	"email",
	"customerName",
];

/** Which records of a list are left for the scanner, by their place. */
async function leftOf(
	text: string | Uint8Array<ArrayBuffer>,
	settings: { certain?: boolean; roles?: (Role | null)[] } = {},
): Promise<number[]> {
	const { certain = true, roles = ROLES } = settings;
	const delimiter = ";";
	const left: number[] = [];
	const scanner = new Scanner(delimiter, ({ index }) => left.push(index));
	scanner.fast = PlainRows.of(
		new Contacts(),
		{
			delimiter,
			width: 5,
			mapping: { headerRow: 0, roles },
		},
		false,
		new CellReader(certain),
	);
	await scanBlob(new Blob([text]), 0, scanner);
	return left;
}

test("tells where rows begin beyond 4 GB", () => {
	const contacts = new Contacts();
	const list = {
		delimiter: ";" as const,
		width: 2,
		mapping: { headerRow: null, roles: ["fullName", "email"] as Role[] },
	};
	const bytes = new TextEncoder().encode("Ola;ola@b.no\n".repeat(3));
	const room = new Uint8Array(bytes.length + ROOM);
	room.set(bytes);
	const scanner = new Scanner(";", () => {});
	scanner.fast = PlainRows.of(contacts, list, false, new CellReader(true));
	scanner.base = 2 ** 32 - 20;
	scanner.scan(room, bytes.length, true);
	// The first one tells how lines end.
	expect([...contacts.offset.subarray(0, contacts.rows)]).toEqual([
		2 ** 32 - 7,
		2 ** 32 + 6,
	]);
});

const HEADER = "Fornavn;Etternavn;Kundenr;E-post;Kunde";
const PLAIN = "Ola;Nordmann;10001;ola@example.no;Berg AS";

test.each<[string, string, number[]]>([
	["plain ones, but for the header", `${HEADER}\n${PLAIN}\n${PLAIN}\n`, [0]],
	["lines that end with CR and LF", `${HEADER}\r\n${PLAIN}\r\n`, [0]],
	["a last one without a line end", `${HEADER}\n${PLAIN}\n${PLAIN}`, [0, 2]],
	["another line end", `${HEADER}\n${PLAIN}\r\n${PLAIN}\r\n`, [0, 1]],
	[
		"quoted cells",
		`${HEADER}\n"Ola";Nordmann;"1";"ola@example.no";"Berg; AS"\n`,
		[0],
	],
	[
		"a doubled quote",
		`${HEADER}\n${PLAIN}\nOla;Nordmann;1;;"A ""B"""\n`,
		[0, 2],
	],
	["a line end in a cell", `${HEADER}\n${PLAIN}\nOla;Moe;1;;"A\nB"\n`, [0, 2]],
	["text after a quote", `${HEADER}\n${PLAIN}\n"Ola" M;Moe;1;;A\n`, [0, 2]],
	[
		"an unclosed quote",
		`${HEADER}\n${PLAIN}\n"Ola;Moe;1;;A\n${PLAIN}\n`,
		[0, 2],
	],
	["a NUL", `${HEADER}\nOla\0;Moe;1;;A\n`, [0, 1]],
	["too few cells", `${HEADER}\nOla;Moe;1;\n${PLAIN}\n`, [0, 1]],
	["too many cells", `${HEADER}\nOla;Moe;1;;A;B\n${PLAIN}\n`, [0, 1]],
	["a blank line", `${HEADER}\n\n${PLAIN}\n`, [0, 1]],
	["a blank record", `${HEADER}\n; ;;;\n${PLAIN}\n`, [0, 1]],
	["no address", `${HEADER}\nOla;Moe;1;;A\n`, [0]],
	["an address without a dot behind its @", `${HEADER}\nO;M;1;ola@;A\n`, [0]],
	["a filler for an address", `${HEADER}\nO;M;1;ingen;A\n`, [0, 1]],
	["two addresses in a cell", `${HEADER}\nO;M;1;a@b.no,c@d.no;A\n`, [0, 1]],
	["letters beyond ASCII in an address", `${HEADER}\nO;M;1;å@b.no;A\n`, [0, 1]],
	["Norwegian names", `${HEADER}\nÅse Ø.;Bråten-Moe;1;a@b.no;Bø Øl A/S\n`, [0]],
	["Polish names", `${HEADER}\nŁucja;Moe;1;a@b.no;A\n`, [0, 1]],
	["a number with letters", `${HEADER}\nO;M;K1;a@b.no;A\n`, [0, 1]],
	["a filler for a customer", `${HEADER}\nO;M;1;a@b.no;ukjent\n`, [0, 1]],
	["a record of 70 kB", `${HEADER}\nO;M;1;;${"a".repeat(70_000)}\n`, [0, 1]],
])("leaves what needs a closer look: %s", async (_, text, left) => {
	expect(await leftOf(text)).toEqual(left);
});

test("leaves letters beyond ASCII as long as the encoding is in doubt", async () => {
	const text = `${HEADER}\n${PLAIN}\nÅse;Moe;1;a@b.no;A\n${PLAIN}\n`;
	expect(await leftOf(text, { certain: false })).toEqual([0, 2]);
});

test.each<[string, number[]]>([
	["the first byte of two at the end", [0x4f, 0xc3]],
	["the first byte of two before a letter", [0xc3, 0x4f]],
	["a second byte alone", [0x4f, 0xa5]],
	["two second bytes", [0xc3, 0xa5, 0xa5]],
	["two first bytes", [0xc3, 0xc3, 0xa5]],
])("leaves a name with a broken letter: %s", async (_, name) => {
	const encoder = new TextEncoder();
	const before = encoder.encode(`${HEADER}\n${PLAIN}\n`);
	const after = encoder.encode(`;Moe;1;a@b.no;A\n${PLAIN}\n`);
	const bytes = Uint8Array.of(...before, ...name, ...after);
	expect(await leftOf(bytes)).toEqual([0, 2]);
});

test("leaves a record with two addresses in two columns", async () => {
	const roles = ROLES.with(1, "email");
	const text = `${HEADER}\nO;a@b.no;1;c@d.no;A\nO;;1;c@d.no;A\n`;
	expect(await leftOf(text, { roles })).toEqual([0, 1]);
});

test("takes more than a batch and more than a chunk", async () => {
	const rows = Array.from(
		{ length: 10_000 },
		(_, i) => `Ola;Moe;${i};a${i}@example.no;${"A".repeat(i % 90)}\n`,
	);
	expect(await leftOf(`${HEADER}\n${rows.join("")}`)).toEqual([0, 1]);
});

/** All that a check found out, to be compared. */
function told({ contacts, groups, lookalikes, findings, summary }: Checked) {
	const { rows, addresses } = contacts;
	const textEnd = contacts.textStart[addresses] as number;
	const ofRows = ROW_COLUMNS.map((column) => [
		column,
		[...contacts[column].subarray(0, rows)],
	]);
	const ofAddresses = ADDRESS_COLUMNS.map((column) => [
		column,
		[...contacts[column].subarray(0, addresses)],
	]);
	return {
		...Object.fromEntries(ofRows),
		...Object.fromEntries(ofAddresses),
		text: [...contacts.text.subarray(0, textEnd)],
		missing: contacts.missing,
		invalid: contacts.invalid,
		misspelt: contacts.misspelt,
		groups,
		lookalikes,
		findings: Array.from({ length: findings.count }, (_, id) =>
			findings.get(id),
		),
		summary,
	};
}

const letters = fc.string({
	unit: fc.constantFrom(..."aAbzZ09 .-_'/+@øÅé×÷ßÿÞłŁ \t".split("")),
	maxLength: 18,
});
const mail = fc.oneof(
	fc
		.tuple(
			fc.string({
				unit: fc.constantFrom(..."abC1.-_+".split("")),
				maxLength: 40,
			}),
			fc.constantFrom("@", "@", "@", "", "@@", " @"),
			fc.constantFrom(
				"gmail.com",
				"gmial.com",
				"Online.no",
				"a-b.c0.no",
				"a..no",
				"no",
				"",
				"b.n",
				"blåbær.no",
			),
		)
		.map((parts) => parts.join("")),
	fc.constantFrom(
		"",
		" ",
		"-",
		"n/a",
		"a@b.no; c@d.no",
		" a@b.no ",
		"O <a@b.no>",
	),
);
const name = fc.oneof(
	fc.constantFrom("Ola", "KARI", "Åse", "Bjørn-Erik", "O'Hara", "", " "),
	letters,
);
const number = fc.oneof(
	fc.integer({ min: 0, max: 12 }).map(String),
	fc.constantFrom("", "0", "007", "1234567890", "K12", " 7", "n/a"),
);
const customer = fc.oneof(
	fc.constantFrom("Berg AS", "BERG A/S", "Berg", "AS", "ukjent", "Nan", ""),
	letters,
);
const cell = (text: fc.Arbitrary<string>) =>
	fc
		.tuple(text, fc.constantFrom("", "", "", '"', "odd"))
		.map(([text, quote]) =>
			quote === "odd" ? `"${text}` : `${quote}${text}${quote}`,
		);
const record = fc
	.tuple(
		...[number, customer, name, name, mail, number].map(cell),
		fc.constantFrom("", "", "", "", ";x", '"a""b"', "\0", '"a\nb"'),
	)
	.map((cells) => cells.join(";"));
const list = fc
	.record({
		records: fc.array(record, { minLength: 1, maxLength: 40 }),
		lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
		other: fc.constantFrom("", "", "\n", "\r\n"),
	})
	.map(
		({ records, lineEnd, other }) =>
			[
				"Kundenr;Kundenavn;Fornavn;Etternavn;E-post;Org.nr;Merknad",
				...records,
			].join(lineEnd) +
			other +
			(records[0] ?? ""),
	);
const encode = (text: string, isLatin: boolean) =>
	isLatin
		? Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff)
		: new TextEncoder().encode(text);

test("gives the same as without the kernel, whatever is in the lists", async () => {
	await fc.assert(
		fc.asyncProperty(
			list,
			fc.option(list),
			fc.boolean(),
			async (first, second, isLatin) => {
				const inputs = [first, second].map((text) =>
					text === null
						? null
						: {
								source: {
									kind: "file" as const,
									file: new Blob([encode(text, isLatin)]),
								},
							},
				);
				const outcome = async (fast: Fast | null) => {
					try {
						const [one, other] = inputs as never[];
						return told(
							await check(one as never, other as never, () => {}, fast),
						);
					} catch (error) {
						return (error as { failure?: unknown }).failure ?? String(error);
					}
				};
				expect(await outcome(fast)).toEqual(await outcome(null));
			},
		),
		{ numRuns: 400 },
	);
}, 60_000);
