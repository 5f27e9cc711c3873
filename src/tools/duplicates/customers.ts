import type { Contacts } from "./contacts.ts";

/** The customers of some rows of one list. */
export interface Customers {
	/** How many different ones are known. */
	count: number;
	/** Whether some row names none. */
	someUnknown: boolean;
}

/**
 * Counts the customers that rows of one list belong to: the same if their numbers are equal; where one of two has no
 * number, if their names are equal.
 */
export function customersOf(
	contacts: Contacts,
	rows: Iterable<number>,
): Customers {
	const numbers = new Set<number>();
	const namesOfNumbered = new Set<number>();
	const namesAlone = new Set<number>();
	let someUnknown = false;
	for (const row of rows) {
		const number = contacts.customerNumber[row] as number;
		const name = contacts.customerName[row] as number;
		if (number !== 0) {
			numbers.add(number);
			if (name !== 0) namesOfNumbered.add(name);
		} else if (name !== 0) namesAlone.add(name);
		else someUnknown = true;
	}
	let count = numbers.size;
	for (const name of namesAlone) if (!namesOfNumbered.has(name)) count++;
	return { count, someUnknown };
}

/** How a contact of the CRM stands to contacts of PowerOffice. */
export type Relation = "same" | "other" | "unknown";

/** The customers that rows of the other list name, ready to be compared with many rows. */
export class OtherSide {
	readonly #organisations = new Set<number>();
	readonly #names = new Set<number>();
	readonly #namesWithoutOrganisation = new Set<number>();
	readonly #contacts: Contacts;

	constructor(contacts: Contacts, rows: Iterable<number>) {
		this.#contacts = contacts;
		for (const row of rows) {
			const organisation = contacts.organisation[row] as number;
			const name = contacts.customerName[row] as number;
			if (organisation !== 0) this.#organisations.add(organisation);
			if (name === 0) continue;
			this.#names.add(name);
			if (organisation === 0) this.#namesWithoutOrganisation.add(name);
		}
	}

	/** By organisation number where both have one, else by name; never by customer number. */
	relation(row: number): Relation {
		const organisation = this.#contacts.organisation[row] as number;
		const name = this.#contacts.customerName[row] as number;
		const names =
			organisation === 0 ? this.#names : this.#namesWithoutOrganisation;
		if (this.#organisations.has(organisation) || names.has(name)) return "same";
		const comparable =
			(organisation !== 0 && this.#organisations.size > 0) ||
			(name !== 0 && names.size > 0);
		return comparable ? "other" : "unknown";
	}
}
