import type { Contacts } from "./contacts.ts";
import { customersOf, OtherSide } from "./customers.ts";
import type { Groups } from "./group.ts";
import { VERDICTS, type Verdict } from "./kinds.ts";

/** What a sync would do to each contact of the CRM. */
export interface Preview {
	/** The CRM's contacts: their rows. */
	rows: Uint32Array;
	/** By contact: its verdict's place in {@link VERDICTS}. */
	verdicts: Uint8Array;
	/** By contact: the address that gave the verdict; NO_ADDRESS where there is none. */
	addresses: Uint32Array;
	counts: Record<Verdict, number>;
}

/** Stands for "none" among the addresses of a {@link Preview}. */
export const NO_ADDRESS = 0xffffffff;

/** Groups with more members than this are summed up once, not for every row that is in them. */
const FEW = 8;

const CONFLICT = VERDICTS.indexOf("conflict");
const DUPLICATE = VERDICTS.indexOf("duplicate");
const MERGES = VERDICTS.indexOf("merges");
const NEW = VERDICTS.indexOf("new");

/** @param split the first row of the CRM, whose rows go on to the end */
export function previewSync(
	contacts: Contacts,
	groups: Groups,
	split: number,
): Preview {
	const { isContact, addressRow } = contacts;
	let count = 0;
	for (let row = split; row < contacts.rows; row++)
		count += isContact[row] as number;
	const preview: Preview = {
		rows: new Uint32Array(count),
		verdicts: new Uint8Array(count),
		addresses: new Uint32Array(count).fill(NO_ADDRESS),
		counts: Object.fromEntries(VERDICTS.map((v) => [v, 0])) as Record<
			Verdict,
			number
		>,
	};
	const matches = new Matches(contacts, groups, split);
	let address = firstAddressFrom(contacts, split);
	let place = 0;
	for (let row = split; row < contacts.rows; row++) {
		if (isContact[row] === 0) continue;
		let verdict = 0;
		for (
			;
			address < contacts.addresses && addressRow[address] === row;
			address++
		) {
			const own = verdictOf(matches.match(address), row);
			// Unidentifiable only if no address is usable.
			if (verdict !== 0 && own >= verdict) continue;
			verdict = own;
			preview.addresses[place] = address;
		}
		preview.rows[place] = row;
		preview.verdicts[place++] = verdict;
		preview.counts[VERDICTS[verdict] as Verdict]++;
	}
	return preview;
}

function verdictOf(match: Match, row: number): number {
	if (match.inPowerOffice.length > 0) {
		if (match.customers > 1 || match.side.relation(row) === "other")
			return CONFLICT;
		return match.inCrm.length > 1 ? DUPLICATE : MERGES;
	}
	return match.inCrm.length > 1 ? DUPLICATE : NEW;
}

/** The rows that have an address, of either list, and what customers those of PowerOffice belong to. */
export interface Match {
	/** Ascending. */
	inPowerOffice: number[];
	/** Ascending; at least one. */
	inCrm: number[];
	customers: number;
	side: OtherSide;
}

/** Finds the rows that have an address of the CRM. */
export class Matches {
	readonly #contacts: Contacts;
	readonly #groups: Groups;
	readonly #split: number;
	readonly #large = new Map<number, Match>();

	constructor(contacts: Contacts, groups: Groups, split: number) {
		this.#contacts = contacts;
		this.#groups = groups;
		this.#split = split;
	}

	match(address: number): Match {
		const group = this.#groups.groupOf[address] as number;
		if (group === -1)
			return this.#matchRows([this.#contacts.addressRow[address] as number]);
		const known = this.#large.get(group);
		if (known !== undefined) return known;
		const { starts, members } = this.#groups;
		const rows = Array.from(
			members.subarray(starts[group], starts[group + 1]),
			(member) => this.#contacts.addressRow[member] as number,
		);
		const match = this.#matchRows(rows);
		if (rows.length > FEW) this.#large.set(group, match);
		return match;
	}

	#matchRows(rows: number[]): Match {
		const inPowerOffice = rows.filter((row) => row < this.#split);
		return {
			inPowerOffice,
			inCrm: rows.filter((row) => row >= this.#split),
			customers: customersOf(this.#contacts, inPowerOffice).count,
			side: new OtherSide(this.#contacts, inPowerOffice),
		};
	}
}

/** The first address on a row or below it. */
export function firstAddressFrom(contacts: Contacts, row: number): number {
	let low = 0;
	let high = contacts.addresses;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((contacts.addressRow[middle] as number) < row) low = middle + 1;
		else high = middle;
	}
	return low;
}
