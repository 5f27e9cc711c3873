import { expect, test } from "vitest";
import { runCheck } from "./run-check.ts";

const HEAD = "Kundenr;Kundenavn;Navn;E-post";
const list = (...rows: string[]) => [HEAD, ...rows].join("\n");

type Line = [string, string, string, number[]];

test.each<[string, string[], Line[]]>([
	["nothing where all is well", ["1;A;Ola;ola@a.no", "2;B;Per;per@b.no"], []],
	[
		"an address under two numbers, though the names are equal",
		["1;A;Ola;ola@a.no", "2;A;Ola;ola@a.no"],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"an address under one number, though the names differ",
		["1;A;Ola;ola@a.no", "1;B;Ola;ola@a.no"],
		[["shared-same-customer", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"the same name where one of two has no number",
		["1;Fjord AS;Ola;ola@a.no", ";FJORD;Ola;ola@a.no"],
		[["shared-same-customer", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"another name where one of two has no number",
		["1;Fjord AS;Ola;ola@a.no", ";Berg AS;Ola;ola@a.no"],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"names alone: the legal form does not count",
		[
			";Fjord AS;Ola;ola@a.no",
			";fjord as.;Ola;ola@a.no",
			";Fjord;Ola;ola@a.no",
		],
		[["shared-same-customer", "poweroffice", "ola@a.no", [2, 3, 4]]],
	],
	[
		"names alone that differ",
		[";Fjord AS;Ola;ola@a.no", ";Fjord Bygg AS;Ola;ola@a.no"],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"names alone among numbers with and without names",
		[
			"1;Fjørd AS;Ola;ola@a.no",
			"1;;Ola;ola@a.no",
			";Fjørd;Ola;ola@a.no",
			"2;Berg;Per;per@a.no",
			";;Per;per@a.no",
			";Bærg;Per;per@a.no",
		],
		[
			["shared-other-customer", "poweroffice", "per@a.no", [5, 6, 7]],
			["shared-same-customer", "poweroffice", "ola@a.no", [2, 3, 4]],
		],
	],
	[
		"no customer on one of two rows",
		["1;A;Ola;ola@a.no", ";;Ola;ola@a.no"],
		[["shared-customer-unknown", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"no customer on any row; a filler is none",
		["-;n/a;Ola;ola@a.no", ";;Ola;ola@a.no"],
		[["shared-customer-unknown", "poweroffice", "ola@a.no", [2, 3]]],
	],
	[
		"two customers, and a row without one",
		["1;A;Ola;ola@a.no", ";;Ola;ola@a.no", "2;B;Ola;ola@a.no"],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 3, 4]]],
	],
	[
		"addresses that are equal after cleaning",
		[
			"1;A;Ola;OLA@A.no",
			"2;B;Ola; mailto:ola@a.no ",
			"3;C;Ola;Ola <ola@a.no>",
			"4;D;Ola;ｏla@a.no\u200b",
		],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 3, 4, 5]]],
	],
	[
		"a domain in letters and in ASCII",
		["1;A;Ola;ola@blåbær.no", "2;B;Per;ola@xn--blbr-roah.no"],
		[["shared-other-customer", "poweroffice", "ola@xn--blbr-roah.no", [2, 3]]],
	],
	[
		"several addresses in a cell, each of which counts",
		[
			"1;A;Ola;ola@a.no, per@a.no",
			"2;B;Per;per@a.no/liv@a.no",
			"3;C;Liv;liv@a.no",
		],
		[
			["shared-other-customer", "poweroffice", "per@a.no", [2, 3]],
			["shared-other-customer", "poweroffice", "liv@a.no", [3, 4]],
		],
	],
	[
		"an address twice in one cell only once",
		["1;A;Ola;ola@a.no, OLA@a.no", "2;B;Per;per@a.no"],
		[],
	],
	[
		"plus-tags and dots as different addresses of different people",
		[
			"1;A;Ola;ola@gmail.com",
			"2;B;Per;ola+x@gmail.com",
			"3;C;Liv;o.la@gmail.com",
		],
		[],
	],
	[
		"a missing address",
		["1;A;Ola;", "2;B;Per;-", "3;C;Liv;ikke oppgitt", "4;D;Kari;kari@a.no"],
		[
			["missing-email", "poweroffice", "", [2]],
			["missing-email", "poweroffice", "", [3]],
			["missing-email", "poweroffice", "", [4]],
		],
	],
	[
		"an invalid address as it is written",
		["1;A;Ola; Ola@a ", "2;B;Per;per@@b.no", "3;C;Liv;ring Liv"],
		[
			["invalid-email", "poweroffice", "Ola@a", [2]],
			["invalid-email", "poweroffice", "per@@b.no", [3]],
			["invalid-email", "poweroffice", "ring Liv", [4]],
		],
	],
	[
		"an invalid address beside a usable one",
		["1;A;Ola;ola@a.no; per@", '2;B;Liv;"liv@b.no; per@"'],
		[["invalid-email", "poweroffice", "liv@b.no; per@", [3]]],
	],
	[
		"a shared mailbox in addition",
		["1;A;Ola;post@a.no", "2;B;Per;post@a.no", "3;C;Liv;faktura@c.no"],
		[
			["shared-other-customer", "poweroffice", "post@a.no", [2, 3]],
			["shared-mailbox", "poweroffice", "post@a.no", [2, 3]],
		],
	],
	[
		"look-alikes of one name",
		[
			"1;A;Ola N;ola@a.no",
			"2;B;Ola N;olav@a.no",
			"3;C;N, Ola;oal@a.no",
			"4;D;Per;pla@a.no",
		],
		[["lookalike", "poweroffice", "ola@a.no", [2, 3, 4]]],
	],
	[
		"look-alikes by a plus-tag and by dots of Gmail",
		[
			"1;A;Ola;ola@a.no",
			"2;B;Ola;ola+crm@a.no",
			"3;C;Liv;l.i.v@gmail.com",
			"4;D;Liv;liv@gmail.com",
		],
		[
			["lookalike", "poweroffice", "ola@a.no", [2, 3]],
			["lookalike", "poweroffice", "l.i.v@gmail.com", [4, 5]],
		],
	],
	[
		"no look-alikes of other names, or of none",
		[
			"1;A;Ola;ola@a.no",
			"2;B;Per;olav@a.no",
			"3;C;;olaf@a.no",
			"4;D;;olag@a.no",
		],
		[],
	],
	[
		"every row of a look-alike that has the name",
		[
			"1;A;Ola;ola@a.no",
			"1;A;Ola;ola@a.no",
			"2;B;Per;ola@a.no",
			"3;C;Ola;olav@a.no",
		],
		[
			["shared-other-customer", "poweroffice", "ola@a.no", [2, 3, 4]],
			["lookalike", "poweroffice", "ola@a.no", [2, 3, 5]],
		],
	],
	[
		"a misspelt common domain, but no right one",
		[
			"1;A;Ola;ola@gmial.com",
			"2;B;Per;per@getmail.no",
			"3;C;Liv;liv@broadpark.no",
			"4;D;Kari;kari@online.no",
		],
		[["lookalike", "poweroffice", "ola@gmial.com", [2]]],
	],
	[
		"a misspelt domain once where the address meant is there too",
		["1;A;Ola;ola@gmial.com", "1;A;Ola;ola@gmail.com"],
		[["lookalike", "poweroffice", "ola@gmial.com", [2, 3]]],
	],
	[
		"nothing in blank rows, which count all the same",
		["1;A;Ola;ola@a.no", "", ";;;", " ; ;;", "2;B;Per;ola@a.no"],
		[["shared-other-customer", "poweroffice", "ola@a.no", [2, 6]]],
	],
])("finds %s", async (_, rows, expected) => {
	const { findings } = await runCheck(list(...rows));
	expect(findings).toEqual(expected);
});

test("puts the kinds in their order, each by row", async () => {
	const { findings, summary } = await runCheck(
		list(
			"1;A;Ola;olav@a.no",
			"1;A;Ola;ola@a.no",
			"2;B;Per;",
			"3;C;Liv;@",
			"3;C;Liv;post@c.no",
			"3;C;X;post@c.no",
			"9;D;Y;ola@a.no",
		),
	);
	expect(findings.map(([key, , , rows]) => [key, rows])).toEqual([
		["shared-other-customer", [3, 8]],
		["shared-same-customer", [6, 7]],
		["missing-email", [4]],
		["invalid-email", [5]],
		["lookalike", [2, 3]],
		["shared-mailbox", [6, 7]],
	]);
	expect(summary.findings).toEqual({
		"shared-other-customer": 1,
		"shared-same-customer": 1,
		"shared-customer-unknown": 0,
		"missing-email": 1,
		"invalid-email": 1,
		lookalike: 1,
		"shared-mailbox": 1,
	});
});

test("finds within each list apart", async () => {
	const { findings } = await runCheck(
		list("1;A;Ola;ola@a.no", "1;A;Per;per@a.no", "1;A;Liv;liv@a.no"),
		"Email,Company,Name\nola@a.no,B,Ola\nper@a.no,B,Per\nPER@a.no,B,Per\nlivv@a.no,A,Liv\n",
	);
	expect(findings).toEqual([
		["shared-same-customer", "crm", "per@a.no", [3, 4]],
	]);
});

test("finds look-alikes among very many addresses of one name", async () => {
	const rows = Array.from({ length: 2000 }, (_, i) => {
		const digits = String(i).padStart(4, "0");
		// Every number is two digits away from every other.
		return `${i};A;Ola;${digits}${[...digits].reverse().join("")}@a.no`;
	});
	const { findings } = await runCheck(
		list(...rows, "1;A;Ola;12344321@a.n0", "1;A;Ola;1234432@a.no"),
	);
	expect(findings).toEqual([
		["invalid-email", "poweroffice", "12344321@a.n0", [2002]],
		["lookalike", "poweroffice", "12344321@a.no", [1236, 2003]],
	]);
});
