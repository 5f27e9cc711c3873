import csvSpectrum from "csv-spectrum";
import fc from "fast-check";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { cellsOf, recordsInPieces, recordsOf } from "./records.ts";

const A = "\u0000";

test.each<[string, string, string[][]]>([
	["nothing", "", []],
	["one cell", "a", [["a"]]],
	["a line end at the end makes no record", "a,b\n", [["a", "b"]]],
	[
		"an empty line is a record of one empty cell",
		"a\n\nb",
		[["a"], [""], ["b"]],
	],
	[
		"line feeds",
		"a,b\nc,d\n",
		[
			["a", "b"],
			["c", "d"],
		],
	],
	[
		"carriage returns and line feeds",
		"a,b\r\nc,d\r\n",
		[
			["a", "b"],
			["c", "d"],
		],
	],
	[
		"carriage returns alone",
		"a,b\rc,d\r",
		[
			["a", "b"],
			["c", "d"],
		],
	],
	["all of them", "a\nb\r\nc\rd", [["a"], ["b"], ["c"], ["d"]]],
	["empty cells", ",,\n", [["", "", ""]]],
	["an empty cell at the end of the file", "a,", [["a", ""]]],
	["spaces are kept", " a , b ", [[" a ", " b "]]],
	["quotes around a cell", '"a","b"', [["a", "b"]]],
	[
		"an empty cell in quotes",
		'"",a\n"",""',
		[
			["", "a"],
			["", ""],
		],
	],
	["a delimiter in quotes", '"a,b",c', [["a,b", "c"]]],
	["a line end in quotes", '"a\nb","c\r\nd"', [["a\nb", "c\r\nd"]]],
	["doubled quotes", '"a ""b"" c",d', [['a "b" c', "d"]]],
	["nothing but a doubled quote", '"""",a', [['"', "a"]]],
	["a quote within a cell without quotes", 'a"b,c', [['a"b', "c"]]],
	["a doubled quote without quotes around stays", 'a""b,c', [['a""b', "c"]]],
	[
		"more and fewer cells",
		"a,b\nc\nd,e,f",
		[["a", "b"], ["c"], ["d", "e", "f"]],
	],
	[
		"letters beyond ASCII",
		"æ,ø\n€,😀",
		[
			["æ", "ø"],
			["€", "😀"],
		],
	],
	["NUL within a cell", `a${A}b,c`, [[`a${A}b`, "c"]]],
	[
		"text after the closing quote",
		'"Ola, N" <ola@b.no>,c',
		[['"Ola, N" <ola@b.no>', "c"]],
	],
	["an unclosed quote in the last cell", 'a,"b', [["a", '"b']]],
	[
		"an unclosed quote to the end of the file",
		'a,"b\nc,d\n',
		[
			["a", '"b'],
			["c", "d"],
		],
	],
	[
		"an unclosed quote before cells in quotes",
		'"a","b\n"c","d"\n',
		[
			["a", '"b'],
			["c", "d"],
		],
	],
	[
		"an unclosed quote before a cell in quotes on its line",
		'"a,"b",c',
		[['"a', "b", "c"]],
	],
	["two unclosed quotes", '"a\nb,"c\nd,e', [['"a'], ["b", '"c'], ["d", "e"]]],
	["a quote alone", '"', [['"']]],
	["quotes alone on their lines", '"\n"\n"', [["\n"], ['"']]],
])("reads %s", (_, text, expected) => {
	expect(cellsOf(text)).toEqual(expected);
});

test.each([";", "\t", "|"])("reads cells between %j", (delimiter) => {
	const text = `a,b${delimiter}"c${delimiter}d"${delimiter}\n`;
	expect(cellsOf(text, delimiter)).toEqual([["a,b", `c${delimiter}d`, ""]]);
});

const huge = "x".repeat(70_000);

test.each<[string, string, [number, number, string[]][]]>([
	[
		"an unclosed quote, on its own line",
		'a\nb,"c\nd\n',
		[[2, 2, ["unclosed-quote"]]],
	],
	["text after a quote", 'a\n"b" c\n', [[2, 2, ["text-after-quote"]]]],
	["another line end, once", "a\nb\r\nc\r\nd\n", [[2, 2, ["mixed-line-ends"]]]],
	["a huge cell", `a\n"b\nc"\n${huge},d\n`, [[4, 3, ["huge-cell"]]]],
	["nothing about cells with line ends", '"a\nb"\n"c\n\nd"\ne\n', []],
])("reports %s", (_, text, expected) => {
	const odd = recordsOf(text).flatMap(({ line, faults }, i) =>
		faults.length > 0 ? [[line, i + 1, faults]] : [],
	);
	expect(odd).toEqual(expected);
});

test("counts lines as an editor does, whatever the line ends", () => {
	const text = '"a\nb"\r\nc\r"d\re\r\nf"\ng';
	expect(recordsOf(text).map(({ line }) => line)).toEqual([1, 3, 4, 7]);
});

const spectrum = await new Promise<
	{ name: string; csv: Buffer; json: Buffer }[]
>((resolve, reject) =>
	csvSpectrum((error, cases) => (error ? reject(error) : resolve(cases))),
);
// Its JSON masks a telephone number that its CSV does not.
const soundCases = spectrum.filter(
	({ name }) => name !== "location_coordinates",
);

test("takes all sound cases of csv-spectrum", () => {
	expect(soundCases).toHaveLength(11);
});

test.each(soundCases)("reads $name of csv-spectrum", ({ csv, json }) => {
	const [header = [], ...rows] = cellsOf(csv);
	const objects = rows.map((row) =>
		Object.fromEntries(header.map((name, i) => [name, row[i]])),
	);
	expect(objects).toEqual(JSON.parse(json.toString()));
});

const cell = fc.oneof(
	fc.string({ maxLength: 8 }),
	fc.string({ unit: fc.constantFrom(..."a\"',;\t\r\n ø€"), maxLength: 6 }),
	fc.constant(""),
);
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), {
	minLength: 1,
	maxLength: 8,
});
const delimiter = fc.constantFrom(",", ";", "\t", "|");
/** Text full of what a reader of CSV stumbles over. */
const mess = fc.string({
	unit: fc.constantFrom(...'""",,;\r\n\nab\u0000ø'),
	maxLength: 60,
});

test("reads what papaparse writes, as papaparse reads it", () => {
	fc.assert(
		fc.property(
			table,
			delimiter,
			fc.constantFrom("\n", "\r\n", "\r"),
			fc.boolean(),
			(rows, delimiter, newline, quotes) => {
				// A record of one empty cell and an empty line cannot be told apart.
				const sound = rows.map((row) => (row.join("") === "" ? ["x"] : row));
				const text = Papa.unparse(sound, { delimiter, newline, quotes });
				const theirs = Papa.parse<string[]>(text, { delimiter, newline });
				expect(cellsOf(text, delimiter)).toEqual(theirs.data);
			},
		),
		{ numRuns: 500 },
	);
});

test("gives the same records however the text is cut into pieces", async () => {
	await fc.assert(
		fc.asyncProperty(
			mess,
			fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
			async (text, lengths) => {
				const inPieces = await recordsInPieces(text, ",", lengths);
				expect(inPieces).toEqual(recordsOf(text));
			},
		),
		{ numRuns: 500 },
	);
});

test("loses no letter of any text", () => {
	fc.assert(
		fc.property(mess, (text) => {
			const letters = (part: string) => part.replace(/[",;\r\n]/g, "");
			const read = cellsOf(text).flat().join("");
			expect(letters(read)).toBe(letters(text));
		}),
		{ numRuns: 1000 },
	);
});

test.each([
	["a quote on every line", '"\n'],
	["an unclosed quote and text", '"a\n'],
	["three quotes", '"""\n'],
	["a quote after a comma", ',"'],
	["quotes without an end", '"'],
	["doubled quotes after an unclosed one", '""a'],
])("takes time in proportion to a million bytes of %s", (_, part) => {
	const text = part.repeat(Math.ceil(1_000_000 / part.length));
	const letters = recordsOf(`"${text}`)
		.flatMap(({ cells }) => cells)
		.join("");
	expect(letters.replace(/[^a]/g, "").length).toBe(
		text.replace(/[^a]/g, "").length,
	);
});

test("reads a cell of 10 MB that comes in pieces, and what follows it", async () => {
	const cell = `${"x".repeat(999)}\n`.repeat(10_000);
	const records = await recordsInPieces(`a\n"${cell}",b\nc`, ",", [1 << 16]);
	expect(records.map(({ line, faults }) => [line, faults])).toEqual([
		[1, []],
		[2, ["huge-cell"]],
		[10_003, []],
	]);
	expect(records[1]?.cells[0]).toBe(cell);
});
