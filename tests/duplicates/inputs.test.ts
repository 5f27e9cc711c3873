import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Encoding } from "../../src/tools/duplicates/results.ts";
import { encode } from "./encode.ts";
import { EXPORTS } from "./exports.ts";
import { inPieces } from "./records.ts";
import { ask, type Given, runCheck } from "./run-check.ts";
import { workbook } from "./workbook.ts";

const ENCODINGS: [string, Encoding, boolean][] = [
	["UTF-8", "utf-8", false],
	["UTF-8 with a mark", "utf-8", true],
	["UTF-16LE with a mark", "utf-16le", true],
	["UTF-16BE with a mark", "utf-16be", true],
	["Windows-1252", "windows-1252", false],
];

const NEWLINES = ["\n", "\r\n", "\r"];

const ROWS = {
	poweroffice: { other: [5, 6], missing: 7, header: 3, contacts: 4 },
	powerofficeApi: { other: [2, 3], missing: 4, header: 0, contacts: 4 },
	hubspot: { other: [2, 3], missing: 4, header: 0, contacts: 4 },
	superoffice: { other: [2, 3], missing: 4, header: 0, contacts: 4 },
} as const;

describe.each(Object.entries(EXPORTS))("an export of %s", (name, lines) => {
	const { other, missing, header, contacts } = ROWS[name as keyof typeof ROWS];

	test.each(ENCODINGS)("in %s", async (_, encoding, mark) => {
		for (const newline of NEWLINES) {
			const bytes = encode(lines.join(newline), encoding, mark);
			const { findings, summary } = await runCheck(bytes);
			expect(findings).toEqual([
				["shared-other-customer", "poweroffice", "ola@example.no", other],
				["missing-email", "poweroffice", "", [missing]],
			]);
			const { rows, mapping, problems, ...read } = summary.lists.poweroffice;
			expect({ rows, header: mapping.headerRow, problems }).toEqual({
				rows: contacts,
				header,
				problems: [],
			});
			expect(read.encoding).toBe(encoding);
		}
	});

	test("pasted", async () => {
		const { findings } = await runCheck(lines.join("\n"));
		expect(findings).toEqual([
			["shared-other-customer", "poweroffice", "ola@example.no", other],
			["missing-email", "poweroffice", "", [missing]],
		]);
	});
});

test("names as they are, whatever the encoding", async () => {
	for (const [, encoding, mark] of ENCODINGS) {
		const bytes = encode(EXPORTS.poweroffice.join("\r\n"), encoding, mark);
		const { answerer } = await runCheck(bytes);
		const { items } = await ask(answerer, "findings", {
			keys: ["shared-other-customer"],
			lists: [],
			search: "",
			sort: "kind",
			descending: false,
			offset: 0,
			limit: 9,
		});
		expect(items[0]?.rows).toEqual([
			{
				row: 5,
				name: "Ola Ås",
				customerNumber: "10001",
				customerName: "Blåbær AS",
				email: "ola@example.no",
				written: "ola@example.no",
				detail: {
					key: "equalAfterCleaning",
					values: { written: "ola@example.no" },
				},
			},
			{
				row: 6,
				name: "Ola Ås",
				customerNumber: "10002",
				customerName: "Tyttebær AS",
				email: "ola@example.no",
				written: "OLA@example.no",
				detail: {
					key: "equalAfterCleaning",
					values: { written: "OLA@example.no" },
				},
			},
		]);
	}
});

test("a spreadsheet gives what its text gives, blank rows and all", async () => {
	const rows = [
		["Kontaktpersoner"],
		[],
		["Kundenr", "Navn", "E-post"],
		["1", 'Ola "O", N\nx', "ola@a.no"],
		[],
		["2", "Ola", "ola@a.no"],
		["3", "Per", ""],
	];
	const data = rows
		.map(
			(row, i) =>
				`<row r="${i + 1}">${row.map((cell) => `<c t="inlineStr"><is><t xml:space="preserve">${cell}</t></is></c>`).join("")}</row>`,
		)
		.join("");
	const { findings, summary } = await runCheck(
		workbook({ sheets: [{ name: "Sheet1", data }] }),
	);
	expect(findings).toEqual([
		["shared-other-customer", "poweroffice", "ola@a.no", [4, 6]],
		["missing-email", "poweroffice", "", [7]],
	]);
	expect(summary.lists.poweroffice).toMatchObject({
		encoding: null,
		delimiter: null,
		rows: 3,
	});
});

test.each<[string, string, number[]]>([
	[
		"a line that names the delimiter, which is no row",
		"sep=;\r\nKundenr;E-post\r\n1;ola@a.no\r\n2;ola@a.no\r\n",
		[2, 3],
	],
	[
		"no header",
		"1;Fjord AS;Ola;ola@a.no\n2;Berg AS;Per;per@a.no\n3;Dal AS;Ola;ola@a.no\n",
		[1, 3],
	],
	["addresses alone", "ola@a.no\nper@a.no\nola@a.no", [1, 3]],
	[
		"several email columns",
		"Kundenr,Email,Email 2\n1,ola@a.no,\n2,,ola@a.no\n",
		[2, 3],
	],
	[
		"cells copied from Excel",
		"Kundenr\tE-post\n1\tola@a.no\n2\tola@a.no\n",
		[2, 3],
	],
])("reads %s", async (_, text, rows) => {
	const { findings } = await runCheck(text);
	expect(
		findings.map(([key, , email, found]) => [key.split("-")[0], email, found]),
	).toEqual([["shared", "ola@a.no", rows]]);
});

test("believes the reader's columns, header and delimiter", async () => {
	const text = "x|ola@a.no|E-post\n1|per@a.no|liv@a.no\n2|per@a.no|kari@a.no\n";
	const { findings, summary } = await runCheck({
		source: { kind: "text", text },
		settings: {
			delimiter: "|",
			mapping: { headerRow: null, roles: ["customerNumber", "email", null] },
		},
	});
	expect(findings).toEqual([
		["shared-other-customer", "poweroffice", "per@a.no", [2, 3]],
	]);
	expect(summary.lists.poweroffice.rows).toBe(3);
});

const FILLING = 75_000;

test.each<[string, Uint8Array<ArrayBuffer>, Encoding, string]>([
	["Windows-1252", encode("Å", "windows-1252"), "windows-1252", "Å AS"],
	["UTF-8", encode("Å", "utf-8"), "utf-8", "Å AS"],
])(
	"finds %s where the first megabyte is ASCII",
	async (_, letter, encoding, name) => {
		const filling = "1;A AS;per@a.no\n".repeat(FILLING);
		const file = new Blob([
			"Kundenr;Kundenavn;E-post\n",
			filling,
			"2;",
			letter,
			" AS;ola@a.no\n3;",
			letter,
			" AS;ola@a.no\n",
		]);
		const { answerer, findings, summary } = await runCheck({
			source: { kind: "file", file },
		});
		expect(findings[0]).toEqual([
			"shared-other-customer",
			"poweroffice",
			"ola@a.no",
			[FILLING + 2, FILLING + 3],
		]);
		expect(summary.lists.poweroffice.encoding).toBe(encoding);
		const { items } = await ask(answerer, "findingRows", {
			id: 1,
			offset: 0,
			limit: 1,
		});
		expect(items[0]?.customerName).toBe(name);
	},
);

test("keeps UTF-8 where a byte of it is wrong, and says where", async () => {
	const file = new Blob([
		"Navn;E-post\nÅse;a@b.no\nP",
		Uint8Array.of(0xe5),
		"l;p@b.no\n\nLiv;l@b.no\n",
	]);
	const { summary } = await runCheck({ source: { kind: "file", file } });
	expect(summary.lists.poweroffice).toMatchObject({
		encoding: "utf-8",
		rows: 3,
		problems: [{ kind: "bad-bytes", count: 1, places: [{ line: 3, row: 3 }] }],
	});
});

test.each<[string, string, object[]]>([
	[
		"ragged rows",
		"Kundenr;Navn;E-post\n1;Ola;o@a.no\n2;Per\n3;Liv;l@a.no;x\n",
		[
			{
				kind: "ragged-row",
				count: 2,
				places: [
					{ line: 3, row: 3 },
					{ line: 4, row: 4 },
				],
			},
		],
	],
	[
		"mixed line ends",
		"Kundenr;E-post\n1;o@a.no\r\n2;p@a.no\n",
		[{ kind: "mixed-line-ends", count: 1, places: [{ line: 2, row: 2 }] }],
	],
	[
		"a NUL byte",
		"Kundenr;E-post\n1;o@a.no\n2\u0000;p@a.no\n",
		[{ kind: "nul-byte", count: 1, places: [{ line: 3, row: 3 }] }],
	],
	[
		"an unclosed quote",
		'Kundenr;Navn;E-post\n1;"O\nla";o@a.no\n2;"Per;p@a.no\n3;Liv;l@a.no\n',
		[{ kind: "unclosed-quote", count: 1, places: [{ line: 4, row: 3 }] }],
	],
	[
		"a cell of 10 MB",
		`Kundenr;Navn;E-post\n1;Ola;o@a.no\n2;${"x".repeat(10_000_000)};p@a.no\n3;Liv;l@a.no\n`,
		[{ kind: "huge-cell", count: 1, places: [{ line: 3, row: 3 }] }],
	],
	[
		"a quoted cell of 10 MB in the first row",
		`Kundenr;Navn;E-post\n1;"${"x".repeat(10_000_000)}";o@a.no\n`,
		[{ kind: "huge-cell", count: 1, places: [{ line: 2, row: 2 }] }],
	],
])("reports %s and checks the rest", async (_, text, problems) => {
	const last = text.includes("Navn") ? "9;Ola;o@a.no\n" : "9;o@a.no\n";
	const { summary, findings } = await runCheck(text + last);
	expect(summary.lists.poweroffice.problems).toEqual(problems);
	expect(findings.find(([key]) => key === "shared-other-customer")?.[2]).toBe(
		"o@a.no",
	);
});

test.each([
	["of more than 32 MB", ""],
	["of more than 32 MB in quotes", '"'],
])("skips a row %s and reads on", async (_, quote) => {
	const file = new Blob([
		"Kundenr;E-post\n1;o@a.no\n",
		quote,
		...new Array(34).fill("x".repeat(1 << 20)),
		quote,
		"\n2;o@a.no\n",
	]);
	const { summary, findings } = await runCheck({
		source: { kind: "file", file },
	});
	expect(summary.lists.poweroffice.problems).toEqual([
		{ kind: "huge-row", count: 1, places: [{ line: 3, row: 3 }] },
	]);
	expect(findings).toEqual([
		["shared-other-customer", "poweroffice", "o@a.no", [2, 4]],
	]);
});

const cell = fc.oneof(
	fc.constantFrom(
		"ola@a.no",
		"OLA@a.no",
		"per@b.no",
		"Åse",
		"1",
		"2",
		"",
		"-",
		"x@",
		"Fjord AS",
		"ola@a.no, per@b.no",
	),
	fc.string({ unit: fc.constantFrom(...'aø";\n\r@.'), maxLength: 6 }),
);
const table = fc
	.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 })
	.map((rows) =>
		rows.map((row) =>
			row.map((text) => `"${text.replaceAll('"', '""')}"`).join(";"),
		),
	)
	.map((rows) =>
		["Kundenr;Navn;E-post", ...rows, "9;Siste;siste@example.no"].join("\n"),
	);

const outcome = async (given: Given) => {
	const { findings, summary } = await runCheck(given);
	return {
		findings,
		rows: summary.lists.poweroffice.rows,
		problems: summary.lists.poweroffice.problems,
	};
};

test("any encoding gives the same result", async () => {
	await fc.assert(
		fc.asyncProperty(table, async (text) => {
			const expected = await outcome(text);
			for (const [, encoding, mark] of ENCODINGS)
				expect(await outcome(encode(text, encoding, mark))).toEqual(expected);
		}),
		{ numRuns: 60 },
	);
});

test("any pieces give the same result", async () => {
	await fc.assert(
		fc.asyncProperty(
			table,
			fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 3 }),
			async (text, lengths) => {
				const file = inPieces(text, lengths);
				expect(await outcome({ source: { kind: "file", file } })).toEqual(
					await outcome(text),
				);
			},
		),
		{ numRuns: 60 },
	);
});
