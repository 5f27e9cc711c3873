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
	rows: readonly number[] | Uint32Array,
): Customers {
	const [only] = rows;
	if (rows.length === 1 && only !== undefined) {
		const isKnown =
			contacts.customerNumber[only] !== 0 || contacts.customerName[only] !== 0;
		return { count: Number(isKnown), someUnknown: !isKnown };
	}
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

/** Fewer rows than this are gone through for every question. */
const FEW = 8;

/**
 * Rows of PowerOffice, to be compared with rows of the CRM: by organisation number where both have one, else by customer
 * name; never by customer number.
 */
export class OtherSide {
	readonly #contacts: Contacts;
	readonly #rows: readonly number[];
	#index: CustomerIndex | null = null;

	constructor(contacts: Contacts, rows: readonly number[]) {
		this.#contacts = contacts;
		this.#rows = rows;
	}

	relation(row: number): Relation {
		if (this.sameCustomer(row) !== null) return "same";
		const organisation = this.#contacts.organisation[row] as number;
		const name = this.#contacts.customerName[row] as number;
		const isOther =
			this.#rows.length < FEW
				? this.#rows.some((other) => this.#areComparable(row, other))
				: this.#indexed().hasComparable(organisation, name);
		return isOther ? "other" : "unknown";
	}

	/** A row of the same customer; null if there is none. */
	sameCustomer(row: number): number | null {
		const { organisation, customerName } = this.#contacts;
		if (this.#rows.length >= FEW)
			return this.#indexed().find(
				organisation[row] as number,
				customerName[row] as number,
			);
		const same = this.#rows.find((other) => {
			if (!this.#areComparable(row, other)) return false;
			const byNumber = organisation[row] !== 0 && organisation[other] !== 0;
			return byNumber
				? organisation[row] === organisation[other]
				: customerName[row] === customerName[other];
		});
		return same ?? null;
	}

	#areComparable(row: number, other: number): boolean {
		const { organisation, customerName } = this.#contacts;
		return (
			(organisation[row] !== 0 && organisation[other] !== 0) ||
			(customerName[row] !== 0 && customerName[other] !== 0)
		);
	}

	#indexed(): CustomerIndex {
		this.#index ??= new CustomerIndex(this.#contacts, this.#rows);
		return this.#index;
	}
}

/** The same for many rows, each of which is looked at once. */
class CustomerIndex {
	readonly #organisations = new Map<number, number>();
	readonly #names = new Map<number, number>();
	readonly #namesWithoutOrganisation = new Map<number, number>();

	constructor(contacts: Contacts, rows: readonly number[]) {
		for (const row of rows) {
			const organisation = contacts.organisation[row] as number;
			const name = contacts.customerName[row] as number;
			if (organisation !== 0) addFirst(this.#organisations, organisation, row);
			if (name === 0) continue;
			addFirst(this.#names, name, row);
			if (organisation === 0)
				addFirst(this.#namesWithoutOrganisation, name, row);
		}
	}

	find(organisation: number, name: number): number | null {
		const byNumber = this.#organisations.get(organisation);
		return byNumber ?? this.#namesFor(organisation).get(name) ?? null;
	}

	hasComparable(organisation: number, name: number): boolean {
		return (
			(organisation !== 0 && this.#organisations.size > 0) ||
			(name !== 0 && this.#namesFor(organisation).size > 0)
		);
	}

	/** Where both have a number, names do not count. */
	#namesFor(organisation: number): ReadonlyMap<number, number> {
		return organisation === 0 ? this.#names : this.#namesWithoutOrganisation;
	}
}

function addFirst(rows: Map<number, number>, key: number, row: number): void {
	if (!rows.has(key)) rows.set(key, row);
}
