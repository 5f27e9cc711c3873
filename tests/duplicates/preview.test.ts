import { expect, test } from "vitest";
import { runCheck } from "./run-check.ts";

const PO = [
	"Kundenr;Kundenavn;Organisasjonsnummer;Navn;E-post",
	"1;Fjord AS;911111111;Ola Nordmann;ola@fjord.example",
	"2;Berg AS;;Per Lie;per@berg.example",
	"3;Dal AS;;Liv Dahl;felles@dal.example",
	"4;Elv AS;;Jon Lie;felles@dal.example",
	";;;Kari Moen;kari@example.no",
	"5;Foss AS;922222222;Siri Aas;siri@foss.example",
	"5;Foss Bygg AS;922222222;Siri Aas;siri@foss.example",
].join("\n");

type Line = [number, string, string, string];

test.each<[string, string, Line[]]>([
	[
		"new where PowerOffice does not have it",
		"A AS;;Nils;nils@a.no",
		[[2, "new", "nils@a.no", ""]],
	],
	[
		"merges under the same name",
		"FJORD;;Ola;OLA@fjord.example",
		[[2, "merges", "ola@fjord.example", "merges"]],
	],
	[
		"merges by number though names differ",
		"Nytt navn;911 111 111;Ola;ola@fjord.example",
		[[2, "merges", "ola@fjord.example", "merges"]],
	],
	[
		"conflict by number though names are equal",
		"Fjord AS;933333333;Ola;ola@fjord.example",
		[[2, "conflict", "ola@fjord.example", "conflictOther"]],
	],
	[
		"merges by name where PowerOffice has no number",
		"Berg;911111111;Per;per@berg.example",
		[[2, "merges", "per@berg.example", "merges"]],
	],
	[
		"conflict under another name",
		"Elv AS;;Per;per@berg.example",
		[[2, "conflict", "per@berg.example", "conflictOther"]],
	],
	[
		"conflict under several customers, one of them the same",
		"Dal AS;;Liv;felles@dal.example",
		[[2, "conflict", "felles@dal.example", "conflictSeveral"]],
	],
	[
		"conflict under several customers though its own is unknown",
		";;Liv;felles@dal.example",
		[[2, "conflict", "felles@dal.example", "conflictSeveral"]],
	],
	[
		"merges where the CRM names no customer",
		";;Ola;ola@fjord.example",
		[[2, "merges", "ola@fjord.example", "mergesCustomerUnknown"]],
	],
	[
		"merges where PowerOffice names no customer",
		"A AS;;Kari;kari@example.no",
		[[2, "merges", "kari@example.no", "mergesCustomerUnknown"]],
	],
	[
		"merges with one of two rows of the same customer",
		"Foss Bygg;;Siri;siri@foss.example",
		[[2, "merges", "siri@foss.example", "merges"]],
	],
	[
		"duplicate on each of the rows that share an address",
		"A AS;;Nils;nils@a.no\nB AS;;Nils;Nils@a.no",
		[
			[2, "duplicate", "nils@a.no", "duplicate"],
			[3, "duplicate", "nils@a.no", "duplicate"],
		],
	],
	[
		"conflict before duplicate before merges",
		"Fjord AS;;Ola;ola@fjord.example\nBerg AS;;Ola;ola@fjord.example",
		[
			[2, "duplicate", "ola@fjord.example", "duplicate"],
			[3, "conflict", "ola@fjord.example", "conflictOther"],
		],
	],
	[
		"unidentifiable without an address",
		"A AS;;Nils;",
		[[2, "unidentifiable", "", "noAddress"]],
	],
	[
		"unidentifiable without a usable address",
		"A AS;;Nils;nils@",
		[[2, "unidentifiable", "nils@", "noUsableAddress"]],
	],
	[
		"by its usable address though another is not",
		'A AS;;Nils;"nils@, nils@a.no"',
		[[2, "new", "nils@a.no", ""]],
	],
	[
		"the worst verdict of several addresses",
		'Berg AS;;Per;"ny@a.no, ola@fjord.example, per@berg.example"',
		[[2, "conflict", "ola@fjord.example", "conflictOther"]],
	],
	[
		"merges before new",
		'Berg AS;;Per;"ny@a.no, per@berg.example"',
		[[2, "merges", "per@berg.example", "merges"]],
	],
	[
		"new with a hint at an address one edit away of the same name",
		"Fjord AS;;Nordmann, Ola;olaa@fjord.example",
		[[2, "new", "olaa@fjord.example", "newLookalike"]],
	],
	[
		"new without a hint for another name",
		"Fjord AS;;Ole;olaa@fjord.example",
		[[2, "new", "olaa@fjord.example", ""]],
	],
	[
		"nothing for blank rows",
		"A AS;;Nils;nils@a.no\n;;;\nB AS;;Åse;aase@b.no",
		[
			[2, "new", "nils@a.no", ""],
			[4, "new", "aase@b.no", ""],
		],
	],
])("says %s", async (_, rows, expected) => {
	const { preview, summary } = await runCheck(
		PO,
		`Firma;Orgnr;Navn;E-post\n${rows}\n`,
	);
	expect(preview).toEqual(expected);
	const counts = Object.values(summary.verdicts ?? {});
	expect(counts.reduce((sum, count) => sum + count, 0)).toBe(
		summary.lists.crm?.rows,
	);
});

test("never compares customer numbers across the lists", async () => {
	const crm =
		"Customer number;Company;Email\n1;Berg AS;ola@fjord.example\n9;Fjord AS;ola@fjord.example\n2;;per@berg.example\n";
	const { preview } = await runCheck(PO, crm);
	expect(
		preview.map(([row, verdict, , detail]) => [row, verdict, detail]),
	).toEqual([
		[2, "conflict", "conflictOther"],
		[3, "duplicate", "duplicate"],
		[4, "merges", "mergesCustomerUnknown"],
	]);
});

test("an address that is only said to be missing is none", async () => {
	const crm = "Email\n-\nikke oppgitt\nn/a\nola(at)fjord\n";
	const { preview } = await runCheck(PO, crm);
	expect(preview).toEqual([
		[2, "unidentifiable", "", "noAddress"],
		[3, "unidentifiable", "", "noAddress"],
		[4, "unidentifiable", "", "noAddress"],
		[5, "unidentifiable", "ola(at)fjord", "noUsableAddress"],
	]);
});

test("is not made of one list", async () => {
	const { preview, summary } = await runCheck(PO);
	expect(preview).toEqual([]);
	expect(summary.verdicts).toBe(null);
});

test("sums up an address on very many rows of both lists", async () => {
	const many = (row: (i: number) => string) =>
		Array.from({ length: 20_000 }, (_, i) => row(i)).join("\n");
	const { summary } = await runCheck(
		`Kundenr;Kundenavn;E-post\n${many(() => "1;Fjord AS;post@fjord.example")}`,
		`Firma;E-post\n${many((i) => `${i % 2 ? "Fjord" : "Berg"};post@fjord.example`)}`,
	);
	expect(summary.verdicts).toMatchObject({
		conflict: 10_000,
		duplicate: 10_000,
	});
});
