import { once } from "node:events";
import { createWriteStream } from "node:fs";

const FIRST =
	"Ola Kari Per Liv Jon Åse Bjørn Siri Nils Ingrid Lars Marit Geir Hege Tor Anne Øystein Ragnhild Knut Solveig".split(
		" ",
	);
const LAST =
	"Nordmann Hansen Berg Dahl Moen Lie Bakke Haugen Sæther Bråten Østby Lund Strand Vik Aas Eide Myhre Ruud Foss Solberg".split(
		" ",
	);
const PLACE = "Fjord Berg Dal Elv Foss Hav Skog Vidde Kyst Bre".split(" ");
const TRADE =
	"Bygg Elektro Regnskap Transport Eiendom Fisk Mekanikk Design Rør Maling".split(
		" ",
	);
const FORM = ["AS", "AS", "AS", "ANS", "ASA", "ENK"];
const MAIL = ["example.com", "example.no", "example.org", "gmail.example"];
const HEADER =
	"Kundenr;Kundenavn;Fornavn;Etternavn;E-post;Telefon;Adresse;Poststed;Sist endret";

/** The same numbers every time (mulberry32). */
function random(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

const ascii = (text: string) =>
	text
		.toLowerCase()
		.replaceAll("æ", "ae")
		.replaceAll("ø", "o")
		.replaceAll("å", "a");

/**
 * Writes a made-up contact list of some 110 bytes a row: as PowerOffice exports it, with a title, semicolons, a fifth of
 * the names beyond ASCII, every tenth address on two or more rows, a few missing and a few invalid.
 */
export async function writeContactList(
	path: string,
	rows: number,
): Promise<void> {
	const out = createWriteStream(path);
	const next = random(1);
	const pick = (list: string[]) => list[next(list.length)] as string;
	out.write(`Kontaktpersoner\n\n${HEADER}\n`);
	for (let row = 0; row < rows; ) {
		let lines = "";
		for (let i = 0; i < 1000 && row < rows; i++, row++) {
			const customer = next(Math.ceil(rows / 4));
			const words = random(customer + 7);
			const company = `${PLACE[words(10)]} ${TRADE[words(10)]} ${customer} ${FORM[words(6)]}`;
			const first = pick(FIRST);
			const middle =
				String.fromCharCode(65 + next(26)) + String.fromCharCode(97 + next(26));
			const last = `${middle}${pick(LAST).toLowerCase()}`;
			const chance = next(100);
			const who =
				chance < 10
					? `delt${next(Math.ceil(rows / 25))}`
					: `${ascii(first)}.${ascii(last)}${next(rows)}`;
			const host =
				next(3) === 0
					? pick(MAIL)
					: `${ascii(PLACE[words(10)] as string)}${customer}.example`;
			const email =
				chance === 98
					? ""
					: chance === 99
						? `${who}@`
						: `${chance === 50 ? who.toUpperCase() : who}@${host}`;
			const phone = `+47 ${10000000 + next(89999999)}`;
			lines += `${10000 + customer};${company};${first};${last};${email};${phone};Veien ${next(200)};${1000 + next(8999)} ${pick(PLACE)};2026-0${1 + next(9)}-1${next(10)}\n`;
		}
		if (!out.write(lines)) await once(out, "drain");
	}
	out.end();
	await once(out, "finish");
}
