import { describe, expect, test } from "vitest";
import {
	mailboxOf,
	readEmailCell,
	suggestedDomain,
} from "../../src/tools/duplicates/email.ts";

const keys = (cell: string) => {
	const read = readEmailCell(cell);
	return read.kind === "addresses"
		? read.addresses.map(({ key }) => key)
		: read.kind;
};

describe("one address, whatever stands around it", () => {
	test.each([
		["as it is", "ola@firma.no"],
		["capitals", "OLA@Firma.NO"],
		["space around", "  ola@firma.no\t"],
		["no-break space around", "\u00A0ola@firma.no\u202F"],
		["zero-width space at the ends", "\u200Bola@firma.no\uFEFF"],
		["zero-width space inside", "ola@\u200Bfirma.no"],
		["soft hyphen inside", "ola@fir\u00ADma.no"],
		["direction marks around", "\u202Aola@firma.no\u202C"],
		["full-width letters", "ｏｌａ＠ｆｉｒｍａ．ｎｏ"],
		["a link", "mailto:ola@firma.no"],
		["a link in capitals with a subject", "MAILTO:ola@firma.no?subject=Hei"],
		["a percent-encoded link", "mailto:ola%40firma.no"],
		["a name", "Ola Nordmann <ola@firma.no>"],
		["a quoted name with a comma", '"Nordmann, Ola" <ola@firma.no>'],
		["a name and a link", "Ola Nordmann <mailto:ola@firma.no>"],
		["a name that is the address", "ola@firma.no <Ola@firma.no>"],
		["brackets alone", "<ola@firma.no>"],
		["quotes", "'ola@firma.no'"],
		["the apostrophe that keeps Excel from counting", "'ola@firma.no"],
		["typographic quotes", "«ola@firma.no»"],
		["a separator at the end", "ola@firma.no;"],
		["a comma at the end", "ola@firma.no, "],
		["a label", "E-post: ola@firma.no"],
		["a label and a link", "Epost: mailto:ola@firma.no"],
		["words after it", "ola@firma.no (privat)"],
		["words behind a comma and a space", "ola@firma.no, Oslo"],
		["a name before a comma", "Ola Nordmann, ola@firma.no"],
		["a name on its own line", "Ola Nordmann\nola@firma.no"],
		["a filler beside it", "ola@firma.no; -"],
		["twice", "ola@firma.no, Ola@Firma.no"],
	])("%s", (_, cell) => {
		expect(keys(cell)).toEqual(["ola@firma.no"]);
	});
});

describe("several addresses", () => {
	const both = ["ola@firma.no", "kari@firma.no"];
	test.each([
		["comma", "ola@firma.no,kari@firma.no", both],
		["comma and space", "ola@firma.no, kari@firma.no", both],
		["semicolon", "ola@firma.no;kari@firma.no", both],
		["space", "ola@firma.no kari@firma.no", both],
		["no-break space", "ola@firma.no\u00A0kari@firma.no", both],
		["newline", "ola@firma.no\r\nkari@firma.no", both],
		["tab", "ola@firma.no\tkari@firma.no", both],
		["bar", "ola@firma.no|kari@firma.no", both],
		["slash", "ola@firma.no/kari@firma.no", both],
		["slash and spaces", "ola@firma.no / kari@firma.no", both],
		["names", "Ola N <ola@firma.no>, Kari N <kari@firma.no>", both],
		["one with a name, one without", "Ola <ola@firma.no>; kari@firma.no", both],
		["links", "mailto:ola@firma.no;mailto:kari@firma.no", both],
		["three", "a@b.no, c@d.no; e@f.no", ["a@b.no", "c@d.no", "e@f.no"]],
		["a slash of its own in a single one", "a/b@firma.no", ["a/b@firma.no"]],
	])("%s", (_, cell, expected) => {
		expect(keys(cell)).toEqual(expected);
	});

	test("a cell with two addresses keeps each as written", () => {
		expect(readEmailCell("Ola@Firma.no; kari@firma.no")).toEqual({
			kind: "addresses",
			addresses: [
				{ key: "ola@firma.no", written: "Ola@Firma.no" },
				{ key: "kari@firma.no", written: "kari@firma.no" },
			],
			invalid: [],
		});
	});

	test("a good and a broken one: the good one counts, the broken one is told", () => {
		expect(readEmailCell("ola@firma.no; kari@firma")).toEqual({
			kind: "addresses",
			addresses: [{ key: "ola@firma.no", written: "ola@firma.no" }],
			invalid: [{ written: "kari@firma", reason: "no-domain-dot" }],
		});
	});
});

describe("a part without an @ beside a good address", () => {
	test.each([
		["an address that lost it", "a@b.no; jon.aas.firma.no", "jon.aas.firma.no"],
		["one in words", "a@b.no; jon(at)firma.no", "jon(at)firma.no"],
	])("%s is told", (_, cell, written) => {
		expect(readEmailCell(cell)).toMatchObject({
			addresses: [{ key: "a@b.no" }],
			invalid: [{ written, reason: "no-at" }],
		});
	});

	test.each([
		["a name", "Ola Nordmann; ola@firma.no"],
		["a short name", "O.Nordmann; ola@firma.no"],
		["a filler", "ola@firma.no; -"],
		["a telephone", "ola@firma.no; 22 33 44 55"],
	])("%s is not", (_, cell) => {
		expect(readEmailCell(cell)).toMatchObject({
			addresses: [{ key: "ola@firma.no" }],
			invalid: [],
		});
	});
});

describe("as written", () => {
	test.each([
		["trimmed", " Ola@Firma.no ", "Ola@Firma.no"],
		["with the name", "Ola <ola@firma.no>", "Ola <ola@firma.no>"],
		["with the link", "mailto:ola@firma.no", "mailto:ola@firma.no"],
		["letters as they were", "ola@BLÅBÆR.no", "ola@BLÅBÆR.no"],
	])("%s", (_, cell, written) => {
		expect(readEmailCell(cell)).toMatchObject({ addresses: [{ written }] });
	});
});

describe("different addresses stay different", () => {
	test.each([
		["a plus-tag", "ola+crm@gmail.com"],
		["a dot in Gmail", "ola.nordmann@gmail.com"],
		["an apostrophe", "o'brien@firma.no"],
		["a hyphen and an underscore", "ola-n_o@firma.no"],
		["a subdomain", "ola@post.firma.no"],
		["letters outside ASCII before the @", "øyvind@firma.no"],
		["a long ending", "ola@firma.consulting"],
		["digits in the domain", "ola@123.no"],
	])("%s", (_, cell) => {
		expect(keys(cell)).toEqual([cell]);
	});
});

describe("domains in other letters become ASCII", () => {
	test.each([
		["blåbær", "post@blåbær.no", "post@xn--blbr-roah.no"],
		["in capitals", "POST@BLÅBÆR.NO", "post@xn--blbr-roah.no"],
		["decomposed", "post@bla\u030Abær.no", "post@xn--blbr-roah.no"],
		["already ASCII", "post@XN--BLBR-ROAH.no", "post@xn--blbr-roah.no"],
		["an ending too", "a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"],
	])("%s", (_, cell, key) => {
		expect(keys(cell)).toEqual([key]);
	});
});

describe("missing, not invalid", () => {
	test.each(
		[
			"",
			" ",
			"\u200B",
			"-",
			"--",
			"—",
			".",
			"?",
			"n/a",
			"N.A.",
			"#N/A",
			"na",
			"none",
			"NULL",
			"(null)",
			"undefined",
			"(No value)",
			"ingen",
			"Ingen e-post",
			"Ikke oppgitt",
			"ikke  oppgitt.",
			"IKKE REGISTRERT",
			"mangler",
			"Mangler e-post",
			"ukjent",
			"0",
			"x",
			"ｎｏｎｅ",
		].map((cell) => [cell]),
	)("%j", (cell) => {
		expect(readEmailCell(cell)).toEqual({ kind: "missing" });
	});
});

describe("invalid: what is wrong, and what was meant where that is clear", () => {
	test.each([
		["no @", "olafirma.no", "no-at", undefined],
		["a name", "Ola Nordmann", "no-at", undefined],
		["a telephone", "99 88 77 66", "no-at", undefined],
		["a web address", "www.firma.no", "no-at", undefined],
		["@ in brackets", "ola(at)firma.no", "no-at", "ola@firma.no"],
		["@ in square brackets", "ola [AT] firma.no", "no-at", "ola@firma.no"],
		["@ as a word", "ola at firma.no", "no-at", "ola@firma.no"],
		["@ in Norwegian", "ola krøllalfa firma.no", "no-at", "ola@firma.no"],
		["two @", "ola@@firma.no", "several-at", "ola@firma.no"],
		["@ before and in it", "@ola@firma.no", "several-at", "ola@firma.no"],
		["two domains", "ola@kari@firma.no", "several-at", undefined],
		["nothing before the @", "@firma.no", "nothing-before-at", undefined],
		["nothing after the @", "ola@", "nothing-after-at", undefined],
		["a lone @", "@", "nothing-before-at", undefined],
		["space before the @", "ola @firma.no", "space-inside", "ola@firma.no"],
		["space after the @", "ola@ firma.no", "space-inside", "ola@firma.no"],
		["space before a dot", "ola@firma .no", "space-inside", "ola@firma.no"],
		["space for a dot", "ola@firma no", "space-inside", "ola@firma.no"],
		["space in the name", "ola nordmann@firma.no", "space-inside", undefined],
		["comma for the dot", "ola@firma,no", "comma-for-dot", "ola@firma.no"],
		["comma in the name", "o,n@firma.no", "comma-for-dot", "o.n@firma.no"],
		["two dots", "ola@firma..no", "stray-dot", "ola@firma.no"],
		["a dot at the end", "ola@firma.no.", "stray-dot", "ola@firma.no"],
		["a dot at the start", ".ola@firma.no", "stray-dot", "ola@firma.no"],
		["a dot before the @", "ola.@firma.no", "stray-dot", "ola@firma.no"],
		["a dot after the @", "ola@.firma.no", "stray-dot", "ola@firma.no"],
		["no ending", "ola@firma", "no-domain-dot", undefined],
		["no ending, known", "ola@gmail", "no-domain-dot", "ola@gmail.com"],
		["no dot, known", "Ola@GmailCom", "no-domain-dot", "ola@gmail.com"],
		["one of two hotmails", "ola@hotmail", "no-domain-dot", undefined],
		["a slash at the end", "ola@firma.no/", "bad-character", "ola@firma.no"],
		["a letter not allowed", "ola@fir_ma.no", "bad-character", undefined],
		["a quote inside", 'ol"a@firma.no', "bad-character", undefined],
		["a control character", "ola\u0007@firma.no", "bad-character", undefined],
		["NUL", "ola@firma.no\0", "bad-character", "ola@firma.no"],
		["a network address", "ola@127.0.0.1", "bad-domain", undefined],
		["a hyphen at a label's end", "ola@firma-.no", "bad-domain", undefined],
		["a name of 65", `${"a".repeat(65)}@firma.no`, "too-long", undefined],
		["a label of 64", `ola@${"a".repeat(64)}.no`, "bad-domain", undefined],
		["a formula", "=1+1", "no-at", undefined],
		["a script", "<script>alert(1)</script>", "no-at", undefined],
		["comma, @ in words", "ola(at)firma,no", "no-at", "ola@firma.no"],
	])("%s: %j", (_, cell, reason, suggestion) => {
		expect(readEmailCell(cell)).toEqual({
			kind: "invalid",
			reason,
			...(suggestion && { suggestion }),
		});
	});
});

describe("hostile cells are read at once and never throw", () => {
	const MB10 = 10 * 1024 * 1024;
	test.each([
		["10 MB of letters", "a".repeat(MB10), "invalid"],
		["10 MB of @", "@".repeat(MB10), "invalid"],
		["10 MB of addresses", "ola@firma.no;".repeat(MB10 / 13), "invalid"],
		["10 MB of space", " ".repeat(MB10), "missing"],
		[
			"10 MB of space around one",
			`ola@firma.no${" ".repeat(MB10)}`,
			"addresses",
		],
		["20,000 dots", `a@${".".repeat(19_990)}`, "invalid"],
		["20,000 spaces inside", `a${" ".repeat(19_990)}@b.no`, "invalid"],
		["1,000 open brackets", "<".repeat(1_000), "invalid"],
		["10,000 open brackets and an @", `${"<".repeat(10_000)}@`, "invalid"],
		["1,500 addresses", "ola@firma.no ".repeat(1_500), "addresses"],
		["half a character", "\uD83D@firma.no", "invalid"],
		["accents without end", `e${"\u0301".repeat(10_000)}@firma.no`, "invalid"],
		["a broken percent", "mailto:ola%@firma.no", "addresses"],
		["__proto__", "__proto__@constructor.no", "addresses"],
	])("%s", (_, cell, kind) => {
		expect(readEmailCell(cell).kind).toBe(kind);
	});
});

describe("shared mailboxes", () => {
	test.each([
		["post@firma.no", true],
		["faktura@firma.no", true],
		["info@firma.no", true],
		["e-post@firma.no", true],
		["faktura+oslo@firma.no", true],
		["no-reply@firma.no", true],
		["økonomi@firma.no", true],
		["ola@firma.no", false],
		["ola.post@firma.no", false],
		["poste@firma.no", false],
	])("%s: %s", (key, expected) => {
		expect(mailboxOf(key)).toBe(expected);
	});
});

describe("misspelt common domains", () => {
	test.each([
		["gmial.com", "gmail.com"],
		["gmai.com", "gmail.com"],
		["gmaill.com", "gmail.com"],
		["mgail.com", "gmail.com"],
		["gmail.con", "gmail.com"],
		["gmail.co", "gmail.com"],
		["hotmial.no", "hotmail.no"],
		["hotmal.com", "hotmail.com"],
		["outlok.com", "outlook.com"],
		["yahho.com", "yahoo.com"],
		["iclould.com", "icloud.com"],
		["onlne.no", "online.no"],
		["getmial.no", "getmail.no"],
		["brodpark.no", "broadpark.no"],
		["online.nno", "online.no"],
	])("%s: %s", (domain, meant) => {
		expect(suggestedDomain(`ola@${domain}`)).toBe(`ola@${meant}`);
	});

	test.each(
		[
			"gmail.com",
			"online.no",
			"getmail.no",
			"broadpark.no",
			"hotmail.no",
			"hotmail.com",
			"hotmail.se",
			"hotmail.co.uk",
			"live.no",
			"olive.no",
			"line.no",
			"mail.no",
			"mail.com",
			"email.com",
			"ymail.com",
			"gmx.com",
			"grail.com",
			"cloud.com",
			"inline.no",
			"onlines.no",
			"outlooks.com",
			"online2.no",
			"yahoo.co.uk",
			"yahoo.se",
			"me.com",
			"firma.no",
		].map((domain) => [domain]),
	)("%s is right", (domain) => {
		expect(suggestedDomain(`ola@${domain}`)).toBeUndefined();
	});

	const PROVIDERS = `
		live.no live.com live.se live.dk live.co.uk msn.com msn.no outlook.no outlook.dk outlook.fr outlook.de outlook.es
		hotmail.se hotmail.dk hotmail.fi hotmail.fr hotmail.de hotmail.it hotmail.es hotmail.nl hotmail.co.uk hotmail.co
		yahoo.se yahoo.dk yahoo.co yahoo.ca yahoo.de yahoo.fr yahoo.it yahoo.es yahoo.in yahoo.co.uk yahoo.ro yahoo.com.br
		ymail.com rocketmail.com aol.com me.com mac.com mail.com email.com grail.com gail.com mail.no email.no gmx.com gmx.net gmx.de web.de
		proton.me pm.me hey.com fastmail.com zoho.com hushmail.com tutanota.com tuta.com yandex.com
		frisurf.no c2i.net start.no lyse.net altibox.no haugnett.no bkkfiber.no ebnett.no tele2.no chello.no sf-nett.no
		combitel.no telenor.com sensewave.com spray.no sol.no sensenet.no neanett.no vikenfiber.no nktv.no signalbredband.no
		tafjord.net tussa.com enivest.net powertech.no eunet.no roadrunner.no netcom.no ntebb.no loqal.no
	`;

	test.each(PROVIDERS.trim().split(/\s+/))(
		"lets %s of a provider be",
		(domain) => {
			expect(suggestedDomain(`ola@${domain}`)).toBeUndefined();
		},
	);
});
