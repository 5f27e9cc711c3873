import {
	COLUMN_NAMES,
	EMAIL_COMPANIONS,
	EMAIL_WORDS,
	foldHeader,
	NOT_THE_CONTACTS,
} from "./column-names.ts";
import {
	areNumbers,
	guessByContent,
	looksLikeEmail,
} from "./columns-by-content.ts";
import { isEmailFiller } from "./fillers.ts";

/** What a column holds, as far as the check needs to know. */
export type Role =
	| "email"
	| "firstName"
	| "lastName"
	| "fullName"
	| "customerNumber"
	| "customerName"
	| "organisationNumber";

/** Which row of a table names the columns, and what each column holds. */
export interface Mapping {
	/** Index of the record, from 0; null where the table has no header. What stands above it is a title. */
	headerRow: number | null;
	/** By column; null where it holds nothing of use. Several may be "email", every other role stands once at most. */
	roles: (Role | null)[];
}

/** Where each role stands: the columns of addresses; of every other role its column, -1 for none. */
export type Places = Record<Exclude<Role, "email">, number> & {
	emails: number[];
};

/** Finds the columns of the roles. */
export function placesOf({ roles }: Mapping): Places {
	return {
		emails: roles.flatMap((role, i) => (role === "email" ? [i] : [])),
		firstName: roles.indexOf("firstName"),
		lastName: roles.indexOf("lastName"),
		fullName: roles.indexOf("fullName"),
		customerNumber: roles.indexOf("customerNumber"),
		customerName: roles.indexOf("customerName"),
		organisationNumber: roles.indexOf("organisationNumber"),
	};
}

type Table = readonly (readonly string[])[];

/** A header longer than this is a sentence. */
const MOST_HEADER = 100;
/** PowerOffice Go puts three rows above the header; no list was seen with more than a few. */
const MOST_TITLE_ROWS = 20;
const EMAIL_HEADER = new RegExp(
	`^(?:${byLength(EMAIL_COMPANIONS)}|\\d)*(?:${byLength(EMAIL_WORDS)})+(?:${byLength(EMAIL_COMPANIONS)}|\\d)*$`,
);

/**
 * Guesses which row names the columns and what they hold, from the first rows of a table.
 * The columns are as many as the widest of the rows has.
 */
export function guessMapping(sample: Table): Mapping {
	const width = Math.max(0, ...sample.map((row) => row.length));
	const headers = sample
		.slice(0, MOST_TITLE_ROWS)
		.map((row, index) => ({ index, roles: rolesOf(row, width) }))
		.map((row) => ({ ...row, score: score(row.roles) }))
		.filter(({ index, score }) => score > 0 && !holdsAddress(sample[index]));
	const best = headers.sort((a, b) => b.score - a.score)[0];
	if (best === undefined || best.score < ENOUGH)
		return withoutKnownHeader(sample, width);
	if (!best.roles.includes("email")) addEmailByContent(sample, best);
	tellNumbersFromNames(sample, best);
	return { headerRow: best.index, roles: best.roles };
}

/** A row that names two columns, or the email column, is a header. */
const ENOUGH = 2;

function score(roles: (Role | null)[]): number {
	const named = roles.filter((role) => role !== null).length;
	return named + (roles.includes("email") ? 1 : 0);
}

function rolesOf(row: readonly string[], width: number): (Role | null)[] {
	const names = Array.from({ length: width }, (_, column) => {
		const text = row[column] ?? "";
		return text.length > MOST_HEADER ? "" : foldHeader(text);
	});
	const roles: (Role | null)[] = names.map((name) =>
		EMAIL_HEADER.test(name) ? "email" : null,
	);
	for (const [role, known] of Object.entries(COLUMN_NAMES)) {
		const best = known.find((name) => names.includes(name));
		const column = best === undefined ? -1 : names.indexOf(best);
		if (column !== -1 && roles[column] === null) roles[column] = role as Role;
	}
	return roles;
}

function holdsAddress(row: readonly string[] | undefined): boolean {
	return row?.some(looksLikeEmail) ?? false;
}

/** The header is known but names no email column: the columns whose cells are addresses, if the name does not forbid it. */
function addEmailByContent(
	sample: Table,
	header: { index: number; roles: (Role | null)[] },
) {
	const guessed = guessByContent(sample.slice(header.index + 1));
	for (const [column, role] of guessed.entries()) {
		if (role !== "email" || header.roles[column] !== null) continue;
		if (!isForbidden(sample[header.index]?.[column] ?? ""))
			header.roles[column] = "email";
	}
}

/** A column named "Kunde" may hold the customers' numbers, which say nothing across two systems. */
function tellNumbersFromNames(
	sample: Table,
	header: { index: number; roles: (Role | null)[] },
) {
	const column = header.roles.indexOf("customerName");
	const cells = sample.slice(header.index + 1).map((row) => row[column] ?? "");
	if (column === -1 || !areNumbers(cells)) return;
	const isTaken = header.roles.includes("customerNumber");
	header.roles[column] = isTaken ? null : "customerNumber";
}

function isForbidden(header: string): boolean {
	const name = foldHeader(header);
	return [...EMAIL_WORDS, ...NOT_THE_CONTACTS].some((word) =>
		name.includes(word),
	);
}

/** No known header. A row of words above the addresses is one nonetheless, or its words would pass for addresses. */
function withoutKnownHeader(sample: Table, width: number): Mapping {
	const first = sample.findIndex(holdsAddress);
	const column = sample[first]?.findIndex(looksLikeEmail) ?? -1;
	const above = sample
		.slice(0, Math.max(0, first))
		.map((row) => row[column] ?? "")
		// "ikke oppgitt" is the first contact without an address.
		.map((cell) => /^[\p{L}\s/_-]+$/u.test(cell) && !isEmailFiller(cell))
		.lastIndexOf(true);
	const below =
		above === -1 ? sample.slice(Math.max(0, first)) : sample.slice(above + 1);
	const guessed = guessByContent(below);
	const roles = Array.from({ length: width }, (_, i) => {
		const role = guessed[i] ?? null;
		const header = above === -1 ? "" : (sample[above]?.[i] ?? "");
		return role === "email" && isForbidden(header) ? null : role;
	});
	return { headerRow: above === -1 ? null : above, roles };
}

function byLength(words: readonly string[]): string {
	return [...words].sort((a, b) => b.length - a.length).join("|");
}
