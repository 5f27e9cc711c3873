import type { Checked } from "./check.ts";
import { addressText } from "./contacts.ts";
import { type BrokenAddress, readEmailCell, suggestedDomain } from "./email.ts";
import type { FoundFinding } from "./findings.ts";
import type { Detail, Finding, FindingRow } from "./results.ts";
import { listOf, type RowTexts, readRows, rowNumber } from "./rows.ts";

/** Rows that come with a finding. */
const ROWS_OF_A_FINDING = 20;

/** The row that a member of a finding stands for. */
export function memberRow(
	checked: Checked,
	{ key }: Pick<FoundFinding, "key">,
	member: number,
): number {
	if (key === "missing-email") return member;
	if (key === "invalid-email")
		return checked.contacts.invalid[member * 2] as number;
	return checked.contacts.addressRow[member] as number;
}

/** Findings as they are shown, each with its first rows. */
export async function viewFindings(
	checked: Checked,
	ids: readonly number[],
): Promise<Finding[]> {
	const found = ids.map((id) => checked.findings.get(id));
	const shown = found.map((finding) =>
		[...finding.members.subarray(0, ROWS_OF_A_FINDING)].map((member) =>
			memberRow(checked, finding, member),
		),
	);
	const texts = await readRows(checked, shown.flat());
	return found.map((finding) => {
		const { id, key, members } = finding;
		const views = viewRows(
			checked,
			finding,
			members.subarray(0, ROWS_OF_A_FINDING),
			texts,
		);
		const rows = views.map(({ row }) => row);
		const [first] = views;
		const list = listOf(
			checked,
			memberRow(checked, finding, members[0] as number),
		).name;
		return {
			id,
			key,
			list,
			email: first?.row.email ?? "",
			rowCount: members.length,
			rows,
			...(first?.reason === undefined ? {} : { reason: first.reason }),
		};
	});
}

/** A row of a finding, and why its address is invalid if it is. */
export interface ViewedRow {
	row: FindingRow;
	reason?: string;
}

/** The rows that some members of a finding stand for. @param texts has them all */
export function viewRows(
	checked: Checked,
	finding: FoundFinding,
	members: Iterable<number>,
	texts: ReadonlyMap<number, RowTexts>,
): ViewedRow[] {
	const shared = sharedKey(checked, finding);
	return Array.from(members, (member) => {
		const rowTexts = texts.get(memberRow(checked, finding, member)) as RowTexts;
		const { number, name, customerNumber, customerName } = rowTexts;
		const row = { row: number, name, customerNumber, customerName };
		if (finding.key === "missing-email")
			return { row: { ...row, email: "", written: "", detail: null } };
		if (finding.key === "invalid-email") {
			const column = checked.contacts.invalid[member * 2 + 1] as number;
			const written = (rowTexts.cells[column] ?? "").trim();
			const { reason, suggestion } = whyInvalid(written);
			const detail: Detail =
				suggestion === undefined
					? { key: "invalid", values: {} }
					: { key: "invalidSuggestion", values: { suggestion } };
			return { row: { ...row, email: written, written, detail }, reason };
		}
		const email = addressText(checked.contacts, member);
		const written = writtenIn(checked, member, email, rowTexts);
		const detail: Detail | null =
			shared === null
				? detailOfLookalike(checked, member, email)
				: { key: shared, values: { written } };
		return { row: { ...row, email, written, detail } };
	});
}

function whyInvalid(cell: string): BrokenAddress {
	const read = readEmailCell(cell);
	if (read.kind === "invalid") return { written: cell, ...read };
	const broken = read.kind === "addresses" ? read.invalid[0] : undefined;
	return broken ?? { written: cell, reason: "no-at" };
}

/** How the row writes the address. */
function writtenIn(
	checked: Checked,
	address: number,
	email: string,
	{ cells }: RowTexts,
): string {
	const row = checked.contacts.addressRow[address] as number;
	const { roles } = listOf(checked, row).text.mapping;
	for (const [column, role] of roles.entries()) {
		if (role !== "email") continue;
		const read = readEmailCell(cells[column] ?? "");
		if (read.kind !== "addresses") continue;
		const found = read.addresses.find(({ key }) => key === email);
		if (found !== undefined) return found.written;
	}
	return email;
}

/** Whether all rows write the address alike; null for findings about something else. */
function sharedKey(
	checked: Checked,
	finding: FoundFinding,
): "equalAsWritten" | "equalAfterCleaning" | null {
	if (!finding.key.startsWith("shared-")) return null;
	const { writtenHash } = checked.contacts;
	const first = writtenHash[finding.members[0] as number];
	const isAlike = finding.members.every(
		(address) => writtenHash[address] === first,
	);
	return isAlike ? "equalAsWritten" : "equalAfterCleaning";
}

function detailOfLookalike(
	checked: Checked,
	address: number,
	email: string,
): Detail {
	const partner = checked.lookalikes.partner.get(address);
	const other =
		partner === undefined ? "" : addressText(checked.contacts, partner);
	const suggestion = suggestedDomain(email);
	return other === "" && suggestion !== undefined
		? { key: "misspeltDomain", values: { suggestion } }
		: { key: "lookalike", values: { other } };
}

/** A part of the rows of one finding. */
export async function viewFindingRows(
	checked: Checked,
	id: number,
	offset: number,
	limit: number,
): Promise<{ total: number; items: FindingRow[] }> {
	const finding = checked.findings.get(id);
	const members = finding.members.subarray(offset, offset + limit);
	const texts = await readRows(
		checked,
		Array.from(members, (member) => memberRow(checked, finding, member)),
	);
	const rows = viewRows(checked, finding, members, texts);
	return { total: finding.members.length, items: rows.map(({ row }) => row) };
}

/** The number of a finding's first row, as a spreadsheet counts. */
export function firstRowNumber(checked: Checked, id: number): number {
	const finding = checked.findings.get(id);
	return rowNumber(
		checked,
		memberRow(checked, finding, finding.members[0] as number),
	);
}
