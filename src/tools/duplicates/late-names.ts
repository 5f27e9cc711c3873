import { nameHash } from "./cell-hash.ts";
import type { Checked } from "./check.ts";
import type { Contacts } from "./contacts.ts";
import { foldCustomerName } from "./customer.ts";
import type { Groups } from "./group.ts";
import { encoded } from "./hash.ts";
import { readRows } from "./rows.ts";

/**
 * Reads the customer names that were left out because their rows have a customer number, as far as they are needed:
 * where another row with the same address has no number, so that names decide.
 */
export async function addLateNames(
	checked: Pick<Checked, "contacts" | "lists" | "split">,
	groups: Groups,
): Promise<void> {
	const { contacts } = checked;
	const rows = rowsInQuestion(contacts, groups);
	for (const [row, { customerName }] of await readRows(checked, rows)) {
		const folded = encoded(foldCustomerName(customerName));
		contacts.customerName[row] = nameHash(folded);
	}
}

function rowsInQuestion(contacts: Contacts, groups: Groups): number[] {
	const { customerNumber, customerName, addressRow } = contacts;
	const rows: number[] = [];
	for (let group = 0; group + 1 < groups.starts.length; group++) {
		const from = groups.starts[group] as number;
		const to = groups.starts[group + 1] as number;
		let hasNameAlone = false;
		for (let i = from; i < to && !hasNameAlone; i++) {
			const row = addressRow[groups.members[i] as number] as number;
			hasNameAlone = customerNumber[row] === 0 && customerName[row] !== 0;
		}
		for (let i = from; i < to && hasNameAlone; i++) {
			const row = addressRow[groups.members[i] as number] as number;
			if (customerNumber[row] !== 0) rows.push(row);
		}
	}
	return rows;
}
