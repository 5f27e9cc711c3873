import { describe, expect, test } from "vitest";
import { guessMapping, type Role } from "../../src/tools/duplicates/columns.ts";

const rows = (text: string) =>
	text
		.trim()
		.split("\n")
		.map((line) => line.trim().split(";"));
const guess = (text: string) => guessMapping(rows(text));

describe("headers", () => {
	test.each([
		[
			"PowerOffice Go, Norwegian",
			"Kundenr;Kundenavn;Fornavn;Etternavn;E-post;Telefon",
			[
				"customerNumber",
				"customerName",
				"firstName",
				"lastName",
				"email",
				null,
			],
		],
		[
			"PowerOffice's API",
			"id;emailAddress;firstName;lastName;partyCustomerCode;partyId",
			[null, "email", "firstName", "lastName", "customerNumber", null],
		],
		[
			"HubSpot",
			"Record ID;First Name;Last Name;Email;Phone Number;Contact owner;Lead Status;Associated Company;Associated Company IDs",
			[
				null,
				"firstName",
				"lastName",
				"email",
				null,
				null,
				null,
				"customerName",
				"customerNumber",
			],
		],
		[
			"SuperOffice, English",
			"Full name;Company;E-mail address;Our contact;Created by",
			["fullName", "customerName", "email", null, null],
		],
		[
			"SuperOffice, Norwegian",
			"Fornavn;Etternavn;Firma;E-postadresse;Org.nr.;Vår kontakt",
			[
				"firstName",
				"lastName",
				"customerName",
				"email",
				"organisationNumber",
				null,
			],
		],
		[
			"SuperOffice's API",
			"person/fullName;contact/name;contact/number;contact/orgNr;email/emailAddress",
			[
				"fullName",
				"customerName",
				"customerNumber",
				"organisationNumber",
				"email",
			],
		],
		[
			"capitals, space, accents, full width",
			" FÖRNAMN ;Ｅ－Ｐｏｓｔ; KUNDE-NR. ;Orgnummer",
			["firstName", "email", "customerNumber", "organisationNumber"],
		],
		[
			"æøå folded",
			"Primær e-post;Primaer epost;Navn",
			["email", "email", "fullName"],
		],
		[
			"several email columns all count",
			"Navn;E-post;E-post 2;Work email;Privat e-post;Additional email addresses",
			["fullName", "email", "email", "email", "email", "email"],
		],
		[
			"invoice, reminder and owner emails never by themselves",
			"Navn;E-post;Faktura e-post;Purre-e-post;Fakturaepost;Invoice email;Reminder e-mail;Contact owner;Owner email;Created by;Opprettet av e-post;invoiceEmailAddress",
			[
				"fullName",
				"email",
				null,
				null,
				null,
				null,
				null,
				null,
				null,
				null,
				null,
				null,
			],
		],
		[
			"HubSpot's columns about email",
			"Email;Email Domain;Last marketing email open date;Marketing emails bounced;Unsubscribed from all email;Email type;Mailing address",
			["email", null, null, null, null, null, null],
		],
		[
			"the more telling of two names",
			"Firma;Kundenavn;Kundenummer;Company ID;E-post",
			[null, "customerName", "customerNumber", null, "email"],
		],
		["the email column alone", "E-post", ["email"]],
		[
			"a short form",
			"Epostadr.;E-post nr 1;mailadr",
			["email", "email", "email"],
		],
		["a column without a name", ";E-post;", [null, "email", null]],
	])("%s", (_, header, roles) => {
		expect(guess(header)).toEqual({ headerRow: 0, roles });
	});
});

describe("where the header is", () => {
	const header = "Kundenr;Navn;E-post";
	const roles = ["customerNumber", "fullName", "email"];
	test.each([
		["at the top", `${header}\n10001;Ola;ola@firma.no`, 0],
		[
			"below three rows of title, as PowerOffice Go has it",
			`Kontaktpersoner\nFirma AS\n01.01.2026 - 31.12.2026\n${header}\n10001;Ola;ola@firma.no`,
			3,
		],
		["below a title and a blank row", `Kunde\n\n${header}\n1;a;b@c.no`, 2],
		[
			"below a title that holds an address",
			`Skrevet ut av ola@firma.no\n${header}\n1;a;b@c.no`,
			1,
		],
		["the first of two", `${header}\n${header}\n1;a;b@c.no`, 0],
		["with nothing below", header, 0],
	])("%s", (_, text, headerRow) => {
		expect(guess(text)).toEqual({ headerRow, roles });
	});
});

describe("no header", () => {
	test.each([
		["addresses alone", "ola@firma.no\nkari@firma.no", ["email"]],
		[
			"a name too",
			"Ola Nordmann;ola@firma.no\nKari Nordmann;-",
			["fullName", "email"],
		],
		[
			"everything",
			"10001;Berg Bygg AS;Ola;Nordmann;ola@firma.no;999 999 999\n10002;Dal Data AS;Kari;Nordmann;kari@firma.no;988 888 888",
			[
				"customerNumber",
				"customerName",
				"firstName",
				"lastName",
				"email",
				"organisationNumber",
			],
		],
		[
			"two columns of addresses",
			"a@b.no;c@d.no\ne@f.no;g@h.no",
			["email", "email"],
		],
		[
			"postcodes and telephones are no customer numbers",
			"0150;99887766;a@b.no\n5003;99887755;c@d.no",
			[null, null, "email"],
		],
		[
			"the first contact has no address",
			"10001;Kari Nordmann;ikke oppgitt\n10002;Ola Nordmann;ola@firma.no\n10003;Per Aas;per@firma.no",
			["customerNumber", "fullName", "email"],
		],
		[
			"the first contact's address is a mark",
			"Kari Nordmann;-\nOla Nordmann;ola@firma.no",
			["fullName", "email"],
		],
		["nothing of use", "a;b\nc;d", [null, null]],
		["nothing at all", "", [null]],
	])("%s", (_, text, roles) => {
		expect(guess(text)).toEqual({ headerRow: null, roles });
	});

	test("no rows", () => {
		expect(guessMapping([])).toEqual({ headerRow: null, roles: [] });
	});
});

describe("an email column by its cells", () => {
	test.each([
		[
			"the header calls it something else",
			"Kundenr;Navn;Kontaktinfo\n10001;Ola;ola@firma.no",
			0,
			["customerNumber", "fullName", "email"],
		],
		[
			"no name in the header is known",
			"Hvem;Hvor\nOla;ola@firma.no\nKari;kari@firma.no",
			0,
			[null, "email"],
		],
		[
			"but not the invoice address",
			"Kundenr;Navn;Faktura e-post\n10001;Ola;ola@firma.no",
			0,
			["customerNumber", "fullName", null],
		],
		[
			"nor the owner",
			"Kundenr;Navn;Contact owner\n10001;Ola;ola@firma.no",
			0,
			["customerNumber", "fullName", null],
		],
		...["Owned by", "Vår ref", "Our reference", "KAM", "Rådgiver", "Ansv."].map(
			(owner): [string, string, number, (Role | null)[]] => [
				`nor "${owner}"`,
				`Kundenr;Navn;${owner}\n10001;Ola;ola@firma.no`,
				0,
				["customerNumber", "fullName", null],
			],
		),
		[
			"nor the invoice address alone",
			"Faktura e-post\nola@firma.no",
			0,
			[null],
		],
	])("%s", (_, text, headerRow, roles) => {
		expect(guess(text)).toEqual({ headerRow, roles });
	});
});

describe("a column named as the customer", () => {
	test.each<[string, string, (Role | null)[]]>([
		["of names", "Kunde;E-post\nFjord AS;a@b.no", ["customerName", "email"]],
		["of numbers", "Kunde;E-post\n10001;a@b.no", ["customerNumber", "email"]],
		[
			"of numbers beside the customer's number",
			"Kundenr;Kunde;E-post\n10001;1;a@b.no",
			["customerNumber", null, "email"],
		],
		[
			"of names with numbers in them",
			"Customer;E-post\n7 Fjell AS;a@b.no\n2024;c@d.no",
			["customerName", "email"],
		],
		["without cells", "Kunde;E-post\n;a@b.no", ["customerName", "email"]],
	])("%s", (_, text, roles) => {
		expect(guess(text)).toEqual({ headerRow: 0, roles });
	});
});

test("ragged rows: as many columns as the widest has", () => {
	expect(guess("Tittel\nNavn;E-post\nOla;ola@firma.no;x").roles).toEqual([
		"fullName",
		"email",
		null,
	]);
});
