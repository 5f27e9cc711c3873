import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { Answerer } from "../../src/tools/duplicates/answer.ts";
import type {
	FindingQuery,
	PreviewQuery,
	Progress,
} from "../../src/tools/duplicates/protocol.ts";
import {
	DETAIL_KEYS,
	type DetailKey,
} from "../../src/tools/duplicates/results.ts";
import { cellsOf } from "./records.ts";
import { ask, input, runCheck } from "./run-check.ts";
import { inlineRows, workbook } from "./workbook.ts";

const PO = [
	"Kundenr;Kundenavn;Navn;E-post",
	"10;Fjord AS;Ola Å;b@a.no",
	"11;Berg AS;Per Lie;B@a.no",
	"12;Dal AS;Liv Dahl;a@a.no",
	"12;Dal AS;Liv Dahl;a@a.no",
	"12;Dal AS;Jon Dahl;a@a.no",
	"13;Elv AS;Kari Moen;",
].join("\n");
const CRM =
	"Firma;Navn;E-post\nDal;Liv;a@a.no\nHav;Nils;nils@hav.no\nX;Ola;b@a.no\n";
const ALL: FindingQuery = {
	keys: [],
	lists: [],
	search: "",
	sort: "kind",
	descending: false,
	offset: 0,
	limit: 100,
};

test.each<[string, Partial<FindingQuery>, number[][]]>([
	["everything", {}, [[2, 3], [4, 5, 6], [7]]],
	["one kind", { keys: ["missing-email"] }, [[7]]],
	[
		"two kinds",
		{ keys: ["missing-email", "shared-same-customer"] },
		[[4, 5, 6], [7]],
	],
	["the other list", { lists: ["crm"] }, []],
	["an address, whatever the case", { search: "B@A.NO" }, [[2, 3]]],
	["a name", { search: "jon d" }, [[4, 5, 6]]],
	["a name beyond ASCII", { search: "å" }, [[2, 3]]],
	["a customer's name", { search: "elv" }, [[7]]],
	["a customer's number", { search: "11" }, [[2, 3]]],
	["what is not there", { search: "zzz" }, []],
	[
		"the most rows first",
		{ sort: "rows", descending: true },
		[[4, 5, 6], [2, 3], [7]],
	],
	["the addresses in order", { sort: "email" }, [[7], [4, 5, 6], [2, 3]]],
	[
		"the last row first",
		{ sort: "row", descending: true },
		[[7], [4, 5, 6], [2, 3]],
	],
	["a page", { offset: 1, limit: 1 }, [[4, 5, 6]]],
	["a page beyond the end", { offset: 9 }, []],
])("finds %s", async (_, query, expected) => {
	const { answerer } = await runCheck(PO, CRM);
	const { items } = await ask(answerer, "findings", { ...ALL, ...query });
	expect(items.map(({ rows }) => rows.map(({ row }) => row))).toEqual(expected);
});

test("counts what a query selects beyond its page", async () => {
	const { answerer } = await runCheck(PO);
	const { total, items } = await ask(answerer, "findings", {
		...ALL,
		limit: 1,
	});
	expect([total, items.length]).toEqual([3, 1]);
});

test("tells whether addresses are equal as written", async () => {
	const { answerer } = await runCheck(PO);
	const { items } = await ask(answerer, "findings", ALL);
	expect(
		items
			.slice(0, 2)
			.map(({ rows }) =>
				rows.map(({ written, detail }) => [written, detail?.key]),
			),
	).toEqual([
		[
			["b@a.no", "equalAfterCleaning"],
			["B@a.no", "equalAfterCleaning"],
		],
		[
			["a@a.no", "equalAsWritten"],
			["a@a.no", "equalAsWritten"],
			["a@a.no", "equalAsWritten"],
		],
	]);
});

test("says why an address is invalid, and which was meant", async () => {
	const { answerer } = await runCheck("Navn;E-post\nOla;ola@a,no\nPer;per\n");
	const { items } = await ask(answerer, "findings", ALL);
	expect(items.map(({ reason, rows }) => [reason, rows[0]?.detail])).toEqual([
		[
			"comma-for-dot",
			{ key: "invalidSuggestion", values: { suggestion: "ola@a.no" } },
		],
		["no-at", { key: "invalid", values: {} }],
	]);
});

test("gives the first rows of a finding, and more by its id", async () => {
	const rows = Array.from({ length: 60 }, (_, i) => `${i};Ola;a@a.no`).join(
		"\n",
	);
	const { answerer } = await runCheck(`Kundenr;Navn;E-post\n${rows}`);
	const { items } = await ask(answerer, "findings", ALL);
	expect([items[0]?.rowCount, items[0]?.rows.length]).toEqual([60, 20]);
	const more = await ask(answerer, "findingRows", {
		id: items[0]?.id ?? -1,
		offset: 55,
		limit: 20,
	});
	expect([more.total, more.items.map(({ row }) => row)]).toEqual([
		60,
		[57, 58, 59, 60, 61],
	]);
});

const PREVIEW: PreviewQuery = {
	verdicts: [],
	search: "",
	sort: "row",
	descending: false,
	offset: 0,
	limit: 100,
};

test.each<[string, Partial<PreviewQuery>, number[]]>([
	["everything", {}, [2, 3, 4]],
	["one verdict", { verdicts: ["new"] }, [3]],
	["the gravest first", { sort: "verdict" }, [4, 2, 3]],
	["the last first", { descending: true }, [4, 3, 2]],
	["a name", { search: "nils" }, [3]],
	["a page", { offset: 2, limit: 5 }, [4]],
])("previews %s", async (_, query, expected) => {
	const { answerer } = await runCheck(PO, CRM);
	const { items } = await ask(answerer, "preview", { ...PREVIEW, ...query });
	expect(items.map(({ row }) => row)).toEqual(expected);
});

test("says with whom a contact merges or conflicts", async () => {
	const { answerer } = await runCheck(PO, CRM);
	const { items } = await ask(answerer, "preview", PREVIEW);
	expect(items.map(({ verdict, detail }) => [verdict, detail?.values])).toEqual(
		[
			["merges", { row: 4, name: "Liv Dahl", customer: "Dal AS" }],
			["new", undefined],
			["conflict", { count: 2 }],
		],
	);
});

const texts = {
	details: Object.fromEntries(
		DETAIL_KEYS.map((key) => [
			key,
			`${key} {row} {other} {suggestion} {reason}`,
		]),
	) as Record<DetailKey, string>,
	reasons: { "no-at": "no at" },
};

test("reports a record per row and address of a finding, and per row of the preview", async () => {
	const { answerer } = await runCheck(
		"Kundenr;Kundenavn;Navn;E-post\n1;=A;+Ola;ola@a.no\n2;B, C;Per;OLA@a.no\n3;C;Liv;liv\n4;D;Jon;\n",
		"Firma;Navn;E-post\nA;Ola;ny@a.no\n",
	);
	const report = await ask(answerer, "report", texts);
	const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
		await report.arrayBuffer(),
	);
	expect(report.type).toBe("text/csv;charset=utf-8");
	expect(
		text.startsWith(
			"\uFEFFkind,key,email,list,row,name,customer_number,customer_name,detail\r\n",
		),
	).toBe(true);
	expect(cellsOf(text.slice(1)).slice(1)).toEqual([
		[
			"finding",
			"shared-other-customer",
			"ola@a.no",
			"poweroffice",
			"2",
			"'+Ola",
			"1",
			"'=A",
			"equalAfterCleaning {row} {other} {suggestion} ",
		],
		[
			"finding",
			"shared-other-customer",
			"ola@a.no",
			"poweroffice",
			"3",
			"Per",
			"2",
			"B, C",
			"equalAfterCleaning {row} {other} {suggestion} ",
		],
		["finding", "missing-email", "", "poweroffice", "5", "Jon", "4", "D", ""],
		[
			"finding",
			"invalid-email",
			"liv",
			"poweroffice",
			"4",
			"Liv",
			"3",
			"C",
			"invalid {row} {other} {suggestion} no at",
		],
		["preview", "new", "ny@a.no", "crm", "2", "Ola", "", "A", ""],
	]);
});

test("the report can be checked like any list", async () => {
	const { answerer } = await runCheck(PO, CRM);
	const file = await ask(answerer, "report", texts);
	const inspection = await ask(answerer, "inspect", {
		input: { source: { kind: "file", file } },
	});
	expect(inspection).toMatchObject({
		encoding: "utf-8",
		delimiter: ",",
		mapping: { headerRow: 0 },
	});
	expect(inspection.mapping.roles[2]).toBe("email");
	const { lists } = await ask(answerer, "check", {
		poweroffice: { source: { kind: "file", file } },
		crm: null,
	});
	expect([lists.poweroffice.rows, lists.poweroffice.problems]).toEqual([9, []]);
});

test("reports as many records as there are, whatever the batches", async () => {
	const rows = Array.from(
		{ length: 25_000 },
		(_, i) => `${i};N${i};${i % 5 ? "felles@a.no" : ""}`,
	).join("\n");
	const { answerer } = await runCheck(`Kundenr;Navn;E-post\n${rows}`);
	const report = await ask(answerer, "report", texts);
	const cells = cellsOf((await report.text()).replace(/^\uFEFF/, ""));
	expect(cells).toHaveLength(1 + 25_000);
	expect(cells.every((row) => row.length === 9)).toBe(true);
	expect(new Set(cells.map((row) => row[5])).size).toBe(25_001);
});

test("inspects a spreadsheet: its sheets, the one that is read, long cells cut", async () => {
	const row = (n: number, ...cells: string[]) =>
		`<row r="${n}">${cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join("")}</row>`;
	const bytes = workbook({
		sheets: [
			{ name: "Forside", data: row(1, "Hei") },
			{
				name: "Kontakter",
				data:
					row(1, "Navn", "E-post") +
					row(2, `${"x".repeat(199)}😀x`, "ola@a.no"),
			},
		],
	});
	const file = new Blob([bytes]);
	const answerer = new Answerer();
	expect(
		await ask(answerer, "inspect", {
			input: { source: { kind: "file", file, sheet: "Forside" } },
		}),
	).toMatchObject({ sheet: "Forside" });
	expect(
		await ask(answerer, "inspect", {
			input: { source: { kind: "file", file } },
		}),
	).toEqual({
		format: "xlsx",
		encoding: null,
		delimiter: null,
		sheets: ["Forside", "Kontakter"],
		sheet: "Kontakter",
		mapping: { headerRow: 0, roles: ["fullName", "email"] },
		preview: [
			["Navn", "E-post"],
			[`${"x".repeat(199)}…`, "ola@a.no"],
		],
	});
});

test.each([
	["the first, where both have addresses", "Navn|ola@a.no", "A"],
	["the one with addresses", "Navn|Hei", "B"],
	["the one with addresses, after an empty sheet", "", "B"],
	["the one with addresses, after an empty form", "E-post", "B"],
])("reads of two sheets %s", async (_, first, sheet) => {
	const rows = (text: string) => text.split("|").map((cell) => [cell]);
	const sheets = [
		{ name: "A", data: first && inlineRows(rows(first)) },
		{ name: "B", data: inlineRows(rows("Navn|kari@a.no")) },
	];
	const file = new Blob([workbook({ sheets })]);
	const input = { source: { kind: "file" as const, file } };
	expect(await ask(new Answerer(), "inspect", { input })).toMatchObject({
		sheet,
	});
});

test("inspects no more than the beginning of a text", async () => {
	const file = new Blob([
		"Navn;E-post\n",
		...new Array(100).fill("Ola;ola@a.no\n".repeat(10_000)),
	]);
	let read = 0;
	const slice = file.slice.bind(file);
	file.slice = (from, to) => {
		read += (to ?? file.size) - (from ?? 0);
		return slice(from, to);
	};
	const { preview } = await ask(new Answerer(), "inspect", {
		input: { source: { kind: "file", file } },
	});
	expect(preview).toHaveLength(20);
	expect(read).toBeLessThan(3_000_000);
});

test.each<[string, boolean, boolean, number]>([
	["prepared with these lists", true, true, 1],
	["prepared with other lists", true, false, 2],
	["not prepared", false, true, 1],
])(
	"a check that was %s reads a list once for each that began",
	async (_, isPrepared, asked, readings) => {
		const answerer = new Answerer();
		const file = new Blob([PO]);
		const list = input({ source: { kind: "file", file } });
		const lists = { poweroffice: list, crm: null };
		const slice = vi.spyOn(file, "slice");
		const expected = await ask(new Answerer(), "check", lists);
		const once = slice.mock.calls.length;
		if (isPrepared) await ask(answerer, "prepare", lists);
		const check = { ...lists, isPrepared: asked };
		expect(await ask(answerer, "check", check)).toEqual(expected);
		expect(slice).toHaveBeenCalledTimes(once * (1 + readings));
		expect(await ask(answerer, "findings", ALL)).toMatchObject({ total: 3 });
	},
);

test("a prepared check fails when it is asked for, each time", async () => {
	const answerer = new Answerer();
	const lists = { poweroffice: input("Navn\nOla\n"), crm: null };
	await ask(answerer, "prepare", lists);
	for (let time = 0; time < 2; time++)
		await expect(
			ask(answerer, "check", { ...lists, isPrepared: true }),
		).rejects.toMatchObject({ reason: "no-email-column", list: "poweroffice" });
});

test("a prepared check tells its progress to whom has asked for it, and can be cancelled", async () => {
	const answerer = new Answerer();
	const file = new Blob([`Navn;E-post\n${"Ola;a@b.no\n".repeat(1_000_000)}`]);
	const lists = {
		poweroffice: input({ source: { kind: "file", file } }),
		crm: null,
	};
	await ask(answerer, "prepare", lists);
	const seen: Progress[] = [];
	await new Promise<void>((resolve) => {
		const check = ask(
			answerer,
			"check",
			{ ...lists, isPrepared: true },
			(progress) => {
				seen.push(progress);
				void ask(answerer, "cancel", {});
			},
		);
		void expect(check)
			.rejects.toMatchObject({ reason: "unexpected" })
			.then(resolve);
	});
	expect(seen).toHaveLength(1);
});

test("preparing a check leaves what the last one found", async () => {
	const { answerer } = await runCheck(PO, CRM);
	const before = await ask(answerer, "findings", ALL);
	await ask(answerer, "prepare", { poweroffice: input(CRM), crm: null });
	expect(await ask(answerer, "findings", ALL)).toEqual(before);
});

test("tells how far it is, never less than before", async () => {
	const poweroffice = input(`Navn;E-post\n${"Åse;ase@a.no\n".repeat(150_000)}`);
	const seen: Progress[] = [];
	await ask(
		new Answerer(),
		"check",
		{ poweroffice, crm: poweroffice },
		(progress) => seen.push(progress),
	);
	const shares = seen.map(({ share }) => share);
	expect(shares).toEqual([...shares].sort((a, b) => a - b));
	expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
});

test("a cancelled check ends before it has read all, and leaves nothing to ask for", async () => {
	const answerer = new Answerer();
	const row = "Ola;ola@fjord.example\n";
	const file = new Blob([`Navn;E-post\n${row.repeat(500_000)}`]);
	const check = ask(answerer, "check", {
		poweroffice: { source: { kind: "file", file } },
		crm: null,
	});
	await ask(answerer, "cancel", {});
	await expect(check).rejects.toMatchObject({ reason: "unexpected" });
	await expect(ask(answerer, "findings", ALL)).rejects.toMatchObject({
		reason: "unexpected",
	});
	const next = await ask(answerer, "check", {
		poweroffice: input(PO),
		crm: null,
	});
	expect(next.lists.poweroffice.rows).toBe(6);
});

test("writes texts into the report as they are, but for what a spreadsheet executes", async () => {
	const cell = fc.string({
		unit: fc.constantFrom(..."=+-@\t\r\n\",;'aå"),
		minLength: 1,
		maxLength: 8,
	});
	// Ordinary rows, so that the comma stays the likeliest delimiter whatever the cell holds.
	const others = [..."abcdefgh"]
		.map((letter) => `2,Ola ${letter},${letter.repeat(9)}@example.com\n`)
		.join("");
	await fc.assert(
		fc.asyncProperty(cell, async (name) => {
			const { answerer } = await runCheck(
				`Kundenr,Navn,E-post\n1,"${name.replaceAll('"', '""')}",\n${others}`,
			);
			const report = await ask(answerer, "report", texts);
			const [, row] = cellsOf((await report.text()).replace(/^\uFEFF/, ""));
			const shown = name.trim();
			expect(row?.[5]).toBe(/^[=+\-@]/.test(shown) ? `'${shown}` : shown);
		}),
		{ numRuns: 100 },
	);
});
