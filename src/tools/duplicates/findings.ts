import type { Contacts } from "./contacts.ts";
import { addressText } from "./contacts.ts";
import { customersOf } from "./customers.ts";
import { mailboxOf, suggestedDomain } from "./email.ts";
import type { Groups } from "./group.ts";
import { FINDING_KEYS, type FindingKey } from "./kinds.ts";
import type { Lookalikes } from "./lookalike.ts";
import { Numbers } from "./numbers.ts";

/** One finding in numbers. What the members are depends on its key. */
export interface FoundFinding {
	id: number;
	key: FindingKey;
	/** Addresses; rows of `missing-email`; indices into `contacts.invalid` of `invalid-email`. Ascending. */
	members: Uint32Array;
}

/** All findings of a check, in columns of numbers: there can be a million. */
export class Findings {
	readonly #kind = new Numbers();
	readonly #start = new Numbers();
	readonly #count = new Numbers();
	readonly #members = new Numbers();

	get count(): number {
		return this.#kind.length;
	}

	/** Adds a finding. */
	add(key: FindingKey, members: ArrayLike<number>): void {
		this.#kind.push(FINDING_KEYS.indexOf(key));
		this.#start.push(this.#members.length);
		this.#count.push(members.length);
		for (let i = 0; i < members.length; i++)
			this.#members.push(members[i] as number);
	}

	/** Adds a finding about the same members as the last one. */
	addAlike(key: FindingKey): void {
		const last = this.count - 1;
		this.#kind.push(FINDING_KEYS.indexOf(key));
		this.#start.push(this.#start.at(last));
		this.#count.push(this.#count.at(last));
	}

	/** Place of the finding's key in the table of kinds. */
	kind(id: number): number {
		return this.#kind.at(id);
	}

	size(id: number): number {
		return this.#count.at(id);
	}

	firstMember(id: number): number {
		return this.#members.at(this.#start.at(id));
	}

	get(id: number): FoundFinding {
		const start = this.#start.at(id);
		return {
			id,
			key: FINDING_KEYS[this.kind(id)] as FindingKey,
			members: this.#members.slice(start, start + this.size(id)),
		};
	}
}

/**
 * The findings within each list.
 * @param split the first row of the second list
 */
export function findAll(
	contacts: Contacts,
	groups: Groups,
	lookalikes: Lookalikes,
	split: number,
): Findings {
	const findings = new Findings();
	const rowOf = (address: number) => contacts.addressRow[address] as number;

	for (let group = 0; group + 1 < groups.starts.length; group++) {
		const members = groups.members.subarray(
			groups.starts[group],
			groups.starts[group + 1],
		);
		let cut = 0;
		while (cut < members.length && rowOf(members[cut] as number) < split) cut++;
		if (cut > 1) addShared(findings, contacts, members.subarray(0, cut));
		if (members.length - cut > 1)
			addShared(findings, contacts, members.subarray(cut));
	}
	for (const row of contacts.missing) findings.add("missing-email", [row]);
	for (let i = 0; i < contacts.invalid.length / 2; i++)
		findings.add("invalid-email", [i]);
	for (const cluster of lookalikes.clusters) findings.add("lookalike", cluster);
	addMisspelt(findings, contacts, groups, lookalikes, split);
	return findings;
}

function addShared(
	findings: Findings,
	contacts: Contacts,
	members: Uint32Array,
): void {
	const rows = members.map((address) => contacts.addressRow[address] as number);
	const { count, someUnknown } = customersOf(contacts, rows);
	const key =
		count > 1
			? "shared-other-customer"
			: count === 1 && !someUnknown
				? "shared-same-customer"
				: "shared-customer-unknown";
	findings.add(key, members);
	if (mailboxOf(addressText(contacts, members[0] as number)))
		findings.addAlike("shared-mailbox");
}

/** Misspelt common domains, one finding per address and list, unless the address meant is among its look-alikes. */
function addMisspelt(
	findings: Findings,
	contacts: Contacts,
	groups: Groups,
	lookalikes: Lookalikes,
	split: number,
): void {
	const seen = new Map<number, number[]>();
	for (const address of contacts.misspelt) {
		const key = addressText(contacts, address);
		const meant = suggestedDomain(key);
		if (meant === undefined) continue;
		const other = lookalikes.partner.get(address);
		if (other !== undefined && addressText(contacts, other) === meant) continue;
		const group = groups.groupOf[address] as number;
		const isSecond = (contacts.addressRow[address] as number) >= split;
		// Addresses on one row only have no group: their own number, below all groups, stands for it.
		const same = group === -1 ? -1 - address : group * 2 + Number(isSecond);
		const members = seen.get(same);
		if (members === undefined) seen.set(same, [address]);
		else members.push(address);
	}
	for (const members of seen.values()) findings.add("lookalike", members);
}
