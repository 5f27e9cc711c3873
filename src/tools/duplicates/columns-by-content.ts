import type { Role } from "./columns.ts";
import { hasLegalForm } from "./customer.ts";

type Table = readonly (readonly string[])[];

/** More of a cell than this says nothing more about its column. */
const MOST_EXAMINED = 200;
/** PowerOffice counts customers from 10000 on. Four digits are a Norwegian postcode, eight a telephone. */
const CUSTOMER_NUMBER = /^\d{5,7}$/;
const ORGANISATION_NUMBER =
	/^(?:NO)?\s?[89]\d{2}[\s.]?\d{3}[\s.]?\d{3}(?:\s?MVA)?$/i;
const WORD = /^\p{Lu}[\p{L}'’.-]*$/u;
const WORDS = /^\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){1,4}$/u;

/** Whether a cell begins to look like an address. */
export function looksLikeEmail(cell: string): boolean {
	return /[^\s@]@[^\s@]+\.[^\s@]/.test(cell.slice(0, MOST_EXAMINED));
}

/** Whether at least four in five of the filled cells are numbers. */
export function areNumbers(cells: readonly string[]): boolean {
	const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
	return mostly(filled, (cell) => /^\d+$/.test(cell), 0.8);
}

/** What each column holds by its cells alone; null where that is not clear. */
export function guessByContent(rows: Table): (Role | null)[] {
	const width = Math.max(0, ...rows.map((row) => row.length));
	const columns = Array.from({ length: width }, (_, column) =>
		rows
			.map((row) => (row[column] ?? "").slice(0, MOST_EXAMINED).trim())
			.filter((cell) => cell !== ""),
	);
	const roles: (Role | null)[] = columns.map((cells) =>
		mostly(cells, looksLikeEmail) ? "email" : null,
	);
	const give = (role: Role, test: (cell: string) => boolean, least = 0.8) => {
		const column = columns.findIndex(
			(cells, index) => roles[index] === null && mostly(cells, test, least),
		);
		if (column !== -1) roles[column] = role;
		return column;
	};
	give("organisationNumber", (cell) => ORGANISATION_NUMBER.test(cell));
	give("customerNumber", (cell) => CUSTOMER_NUMBER.test(cell));
	give("customerName", hasLegalForm, 0.5);
	if (give("fullName", (cell) => WORDS.test(cell)) === -1) {
		const first = columns.findIndex((cells, index) => {
			const next = columns[index + 1] ?? [];
			const free = roles[index] === null && roles[index + 1] === null;
			return free && mostly(cells, isWord, 0.8) && mostly(next, isWord, 0.8);
		});
		if (first !== -1) roles.splice(first, 2, "firstName", "lastName");
	}
	return roles;
}

function isWord(cell: string): boolean {
	return WORD.test(cell);
}

function mostly(
	cells: readonly string[],
	test: (cell: string) => boolean,
	least = 0.5,
): boolean {
	return cells.length > 0 && cells.filter(test).length >= least * cells.length;
}
