import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readSheet, sheetNames } from "../../src/tools/duplicates/xlsx.ts";
import { XlsxError } from "../../src/tools/duplicates/xlsx-error.ts";
import {
	container,
	inline,
	inlineRows,
	type WorkbookXml,
	workbook,
} from "./workbook.ts";

const first = async (bytes: Uint8Array) =>
	readSheet(bytes, (await sheetNames(bytes))[0] ?? "");
const one = (data: string, more: Partial<WorkbookXml> = {}) =>
	workbook({ sheets: [{ name: "Sheet1", data }], ...more });

describe("cells", () => {
	test.each([
		[
			"without references, as other programs than Excel write them",
			one(
				inlineRows([
					["Navn", "E-post"],
					["Ola", "ola@firma.no"],
				]),
			),
			[
				["Navn", "E-post"],
				["Ola", "ola@firma.no"],
			],
		],
		[
			"with shared strings, rich text, and a reading aid that is no text",
			one(
				'<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>',
				{
					strings:
						'<si><t>a</t></si><si><r><t>b</t></r><r><t xml:space="preserve"> c</t></r></si><si><t>d</t><rPh sb="0" eb="1"><t>x</t></rPh></si>',
				},
			),
			[["a", "b c", "d"]],
		],
		[
			"space at the ends is kept",
			one(inlineRows([["  ola@firma.no "]])),
			[["  ola@firma.no "]],
		],
		[
			"rows and cells left out are empty, so that row numbers are right",
			one(
				`<row r="2">${inline("a", "B2")}</row><row r="4">${inline("b", "A4")}</row>`,
			),
			[
				["", ""],
				["", "a"],
				["", ""],
				["b", ""],
			],
		],
		[
			"numbers, truth, errors, formulas, dates",
			one(
				'<row><c><v>10001</v></c><c><v>1.0001E4</v></c><c><v>999999999</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="str"><f>A1</f><v>ola@firma.no</v></c><c s="1"><v>45000</v></c></row>',
				{
					styles:
						'<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs>',
				},
			),
			[
				[
					"10001",
					"10001",
					"999999999",
					"TRUE",
					"#N/A",
					"ola@firma.no",
					"2023-03-15",
				],
			],
		],
		[
			"line breaks and marks",
			one(inlineRows([["a&#10;b", "&lt;b&gt; &amp; c", "=1+1"]])),
			[["a\nb", "<b> & c", "=1+1"]],
		],
		["an empty sheet", one(""), []],
		[
			"a name space prefix",
			one("", {
				files: {
					"xl/worksheets/sheet1.xml":
						'<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>',
				},
			}),
			[["a"]],
		],
	])("%s", async (_, bytes, expected) => {
		expect(await first(bytes)).toEqual(expected);
	});
});

describe("sheets", () => {
	const sheet = (name: string, state?: "hidden" | "veryHidden") => ({
		name,
		data: inlineRows([[`in ${name}`]]),
		...(state && { state }),
	});
	test.each([
		["one", [sheet("Sheet1")], ["Sheet1"]],
		[
			"several, in their order",
			[sheet("Æ"), sheet("A &amp; B")],
			["Æ", "A & B"],
		],
		[
			"hidden ones left out",
			[sheet("A", "hidden"), sheet("B"), sheet("C", "veryHidden")],
			["B"],
		],
		["all of them when all are hidden", [sheet("A", "hidden")], ["A"]],
	])("%s", async (_, sheets, names) => {
		expect(await sheetNames(workbook({ sheets }))).toEqual(names);
	});

	test("the one that is asked for is read", async () => {
		const bytes = workbook({ sheets: [sheet("A"), sheet("B")] });
		expect(await readSheet(bytes, "B")).toEqual([["in B"]]);
		await expect(readSheet(bytes, "C")).rejects.toThrow(
			new XlsxError("no-sheet"),
		);
	});
});

describe("refused, with the reason", () => {
	const good = one(inlineRows([["a"]]));
	const declaring = (bytes: Uint8Array, size: number) => {
		const copy = bytes.slice();
		const view = new DataView(copy.buffer);
		const start = view.getUint32(copy.length - 6, true);
		for (let at = start; view.getUint32(at, true) === 0x02014b50; ) {
			view.setUint32(at + 24, size, true);
			at += 46 + view.getUint16(at + 28, true);
		}
		return copy;
	};
	const zeros = one("", {
		files: { "xl/sharedStrings.xml": new Uint8Array(1_000_000) },
		strings: "",
	});
	const corner = `<row r="1">${inline("a", "A1")}</row><row r="1048576">${inline("b", "XFD1048576")}</row>`;
	test.each([
		["nothing", new Uint8Array(0), "broken"],
		[
			"a picture by the name of .xlsx",
			new Uint8Array([0x89, 0x50, 0x4e, 0x47, ...new Uint8Array(99)]),
			"broken",
		],
		["cut off", good.slice(0, good.length - 100), "broken"],
		["cut off in the middle", good.slice(0, 300), "broken"],
		["another archive", zipSync({ "a.txt": new Uint8Array(3) }), "broken"],
		[
			"a sheet that is not there",
			one("", { files: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }),
			"broken",
		],
		["a password", container("EncryptedPackage"), "protected"],
		["Excel before 2007", container("Workbook"), "old"],
		["a bomb that says so", declaring(good, 400_000_000), "too-large"],
		["a bomb of 64 bits", declaring(good, 0xffffffff), "too-large"],
		["a bomb that says it is empty", declaring(good, 0), "too-large"],
		["a bomb that says it is small", declaring(zeros, 500), "too-large"],
		["two cells in far corners", one(corner), "too-large"],
	])("%s", async (_, bytes, reason) => {
		const error = await first(bytes).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(XlsxError);
		expect((error as XlsxError).reason).toBe(reason);
	});
});
