import { expect, test } from "vitest";
import { ROOM } from "../../src/tools/duplicates/csv.ts";
import {
	guessDelimiter,
	readSepLine,
} from "../../src/tools/duplicates/delimiter.ts";

function guess(text: string) {
	const bytes = new TextEncoder().encode(text + " ".repeat(ROOM));
	return guessDelimiter(bytes, bytes.length - ROOM);
}

test.each([
	["commas", "a,b\n1,2\n", ","],
	["semicolons", "a;b\n1;2\n", ";"],
	["tabs", "a\tb\n1\t2\n", "\t"],
	["bars", "a|b\n1|2\n", "|"],
	[
		"semicolons between names with commas",
		"Navn;E-post\nDahl, Ola;o@a.no\nLie, Per;p@a.no\n",
		";",
	],
	["semicolons between numbers with commas", "a;b\n1,5;2,5\n1,5;2,5\n", ";"],
	[
		"commas between cells of which some list addresses with semicolons",
		"n,e,x\n1,a@b.no;c@d.no,\n2,c@d.no,\n3,e@d.no,\n",
		",",
	],
	[
		"semicolons around a list of addresses with commas",
		'Firma;E-post\nA AS;"a@b.no, b@c.no, c@d.no"\n',
		";",
	],
	[
		"semicolons below title rows",
		"Kontakter, alle\nPeriode, 2026\n\nNr;E-post\n1;o@a.no\n2;p@a.no\n3;q@a.no\n",
		";",
	],
	["semicolons in a text in quotes", '"a;b","c;d"\n"e;f","g;h"\n', ","],
	[
		"commas, beside semicolons and a line break within quotes",
		'Kundenr,Navn,E-post\n1,";\r;=",\n',
		",",
	],
	[
		"commas between cells of which no record has as many as another",
		"Navn,E-post\nOla,o@a.no,x\nPer,p@a.no,x,y\nLiv,l@a.no,x,y,z\n",
		",",
	],
	["nothing between cells", "E-post\nola@a.no\nper@a.no\n", "\t"],
	[
		"nothing, but a comma in a name now and then",
		"Navn\nOla\nPer\nDahl, Liv\nKari\nJon\n",
		"\t",
	],
])("finds %s", (_, text, expected) => {
	expect(guess(text)).toBe(expected);
});

test.each([
	["sep=;\r\na;b", { delimiter: ";", length: 7 }],
	["SEP=,\na,b", { delimiter: ",", length: 6 }],
	["sep=\t\ra\tb", { delimiter: "\t", length: 6 }],
	["sep;a\n", null],
	["separator=;\n", null],
	["a;b\nsep=;\n", null],
])("reads the first line of %j", (text, expected) => {
	expect(readSepLine(new TextEncoder().encode(text))).toEqual(expected);
});
