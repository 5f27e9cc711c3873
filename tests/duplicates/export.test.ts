import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type ReportRow,
	reportHead,
	reportLines,
} from "../../src/tools/duplicates/export.ts";
import { recordsOf } from "./records.ts";

const toCsv = (rows: ReportRow[]) => reportHead() + reportLines(rows);

const ROW: ReportRow = {
	kind: "finding",
	key: "missing-email",
	email: "",
	list: "crm",
	row: 7,
	name: "Ola Nordmann",
	customer_number: "10001",
	customer_name: "Firma AS",
	detail: "",
};
const HEADER =
	"\uFEFFkind,key,email,list,row,name,customer_number,customer_name,detail\r\n";

test("the header and a row", () => {
	expect(toCsv([ROW])).toBe(
		`${HEADER}finding,missing-email,,crm,7,Ola Nordmann,10001,Firma AS,\r\n`,
	);
});

test("no rows", () => {
	expect(toCsv([])).toBe(HEADER);
});

test.each([
	["a comma", "Nordmann, Ola", '"Nordmann, Ola"'],
	["a quote", 'Ola "Olli"', '"Ola ""Olli"""'],
	["a line break", "Ola\r\nNordmann", '"Ola\r\nNordmann"'],
	["space at the ends", " Ola ", '" Ola "'],
	["a semicolon", "a;b", "a;b"],
	["letters", "Åse Ø", "Åse Ø"],
	["a formula", "=1+1", "'=1+1"],
	[
		"a formula with commas",
		'=HYPERLINK("x","y")',
		`"'=HYPERLINK(""x"",""y"")"`,
	],
	["a plus", "+4799887766", "'+4799887766"],
	["a minus", "-1", "'-1"],
	["an at sign", "@SUM(A1)", "'@SUM(A1)"],
	["a tab", "\t=1", "'\t=1"],
	["a carriage return", "\r=1", `"'\r=1"`],
	["a NUL", "\0=1", `"'\0=1"`],
	["an equals sign inside", "a=1", "a=1"],
])("%s", (_, name, cell) => {
	expect(toCsv([{ ...ROW, name }])).toBe(
		`${HEADER}finding,missing-email,,crm,7,${cell},10001,Firma AS,\r\n`,
	);
});

test("our own reader reads back what was written, whatever is in it", () => {
	const text = fc.oneof(
		fc.string({ unit: "binary" }).map((raw) => raw.toWellFormed()),
		fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n\0",;| aø') }),
	);
	const row = fc.record({
		kind: fc.constant("finding" as const),
		key: text,
		email: text,
		list: fc.constant("crm" as const),
		row: fc.nat(),
		name: text,
		customer_number: text,
		customer_name: text,
		detail: text,
	});
	const marked = (cell: string) =>
		/^[=+\-@\t\r\0]/.test(cell) ? `'${cell}` : cell;
	fc.assert(
		fc.property(fc.array(row), (rows) => {
			const [head, ...records] = recordsOf(toCsv(rows).slice(1));
			expect(head?.cells).toEqual(Object.keys(ROW));
			expect(records.map(({ cells }) => cells)).toEqual(
				rows.map((each) => Object.values(each).map(String).map(marked)),
			);
			expect(records.flatMap(({ faults }) => faults)).toEqual(
				expect.not.arrayContaining(["unclosed-quote", "text-after-quote"]),
			);
		}),
	);
});
