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
	/** Index of the record, from 0; null where the table has no header. */
	headerRow: number | null;
	/** By column; null where it holds nothing of use. Several may be "email", every other role stands once at most. */
	roles: (Role | null)[];
}

/** Guesses the mapping from the first rows of a table. */
export function guessMapping(sample: readonly (readonly string[])[]): Mapping {
	return { headerRow: null, roles: (sample[0] ?? []).map(() => null) };
}
