import type { CellReader } from "./cell.ts";
import type { Scanner } from "./csv.ts";
import {
	foldCustomerName,
	normalizeCustomerNumber,
	normalizeOrganisationNumber,
} from "./customer.ts";
import { customerNameHash, digitsHash, NOT_PLAIN } from "./fold-bytes.ts";
import { encoded, hash53 } from "./hash.ts";
import { foldPersonName, personNameHash } from "./person-name.ts";
import { ESCAPED } from "./quote.ts";

/** Cells that identify a person or a customer. */
export const CELL = {
	person: 0,
	customerName: 1,
	customerNumber: 2,
	organisation: 3,
} as const;

/** One of {@link CELL}. */
export type CellKind = (typeof CELL)[keyof typeof CELL];

const FOLDS: Record<CellKind, (text: string) => string> = {
	[CELL.person]: foldPersonName,
	[CELL.customerName]: foldCustomerName,
	[CELL.customerNumber]: normalizeCustomerNumber,
	[CELL.organisation]: normalizeOrganisationNumber,
};

/**
 * Hash of what identity takes from a cell: by its bytes where that is enough, else by its folded text. 0 where there is
 * nothing. Those of a person's cells may be added up.
 * @param column -1 for none
 */
export function cellHash(
	record: Scanner,
	column: number,
	kind: CellKind,
	cells: CellReader,
): number {
	if (column === -1 || column >= record.count) return 0;
	const { bytes } = record;
	const from = record.starts[column] as number;
	const to = record.ends[column] as number;
	if (from === to) return 0;
	if (record.forms[column] !== ESCAPED) {
		const plain =
			kind === CELL.person
				? personNameHash(bytes, from, to)
				: kind === CELL.customerName
					? customerNameHash(bytes, from, to)
					: digitsHash(bytes, from, to);
		if (plain !== NOT_PLAIN) return plain;
	}
	const folded = encoded(FOLDS[kind](cells.text(record, column)));
	if (kind === CELL.person)
		return personNameHash(folded, 0, folded.length, true);
	return kind === CELL.customerName ? nameHash(folded) : numberHash(folded);
}

/** The hash of a customer's folded name. */
export function nameHash(folded: Uint8Array): number {
	return folded.length === 0 ? 0 : hash53(folded, 0, folded.length);
}

/** The hash of a number without what may stand around it. */
export function numberHash(bare: Uint8Array): number {
	const digits = digitsHash(bare, 0, bare.length);
	return digits === NOT_PLAIN ? nameHash(bare) : digits;
}
