import type { Checked } from "./check.ts";
import { addressText } from "./contacts.ts";
import { isEmailFiller } from "./fillers.ts";
import { VERDICTS, type Verdict } from "./kinds.ts";
import { Matches, NO_ADDRESS, type Preview } from "./preview.ts";
import type { Detail, PreviewRow } from "./results.ts";
import { type RowTexts, readRows, rowNumber } from "./rows.ts";

/** Rows of the preview as they are shown. @param places indices of {@link Preview.rows} */
export async function viewPreview(
	checked: Checked,
	preview: Preview,
	places: readonly number[],
): Promise<PreviewRow[]> {
	const { contacts, groups, split } = checked;
	const matches = new Matches(contacts, groups, split);
	const seen = places.map((place) => {
		const address = preview.addresses[place] as number;
		const row = preview.rows[place] as number;
		const verdict = VERDICTS[preview.verdicts[place] as number] as Verdict;
		const other = otherRow(checked, matches, verdict, row, address);
		return { row, verdict, address, other };
	});
	const texts = await readRows(
		checked,
		seen.flatMap(({ row, other }) => (other === null ? [row] : [row, other])),
	);
	return seen.map(({ row, verdict, address, other }) => {
		const own = texts.get(row) as RowTexts;
		const { number, name, customerNumber, customerName } = own;
		const written = address === NO_ADDRESS ? firstWritten(checked, own) : "";
		return {
			verdict,
			row: number,
			email: address === NO_ADDRESS ? written : addressText(contacts, address),
			name,
			customerNumber,
			customerName,
			detail:
				verdict === "unidentifiable"
					? {
							key: written === "" ? "noAddress" : "noUsableAddress",
							values: {},
						}
					: detail(checked, matches, verdict, row, address, other, texts),
		};
	});
}

/** What stands in the email columns of a row without a usable address, if it is more than "none". */
function firstWritten(checked: Checked, { cells }: RowTexts): string {
	const { roles } = (checked.lists[1] as Checked["lists"][number]).text.mapping;
	const column = roles.findIndex(
		(role, i) => role === "email" && !isEmailFiller((cells[i] ?? "").trim()),
	);
	return (cells[column] ?? "").trim();
}

/** The row that the verdict has to do with. */
function otherRow(
	{ contacts, lookalikes }: Checked,
	matches: Matches,
	verdict: Verdict,
	row: number,
	address: number,
): number | null {
	if (address === NO_ADDRESS) return null;
	if (verdict === "new") {
		const near = lookalikes.hints.get(address);
		return near === undefined ? null : (contacts.addressRow[near] as number);
	}
	const match = matches.match(address);
	if (verdict === "duplicate")
		return match.inCrm.find((other) => other !== row) ?? null;
	return match.side.sameCustomer(row) ?? match.inPowerOffice[0] ?? null;
}

function detail(
	checked: Checked,
	matches: Matches,
	verdict: Verdict,
	row: number,
	address: number,
	other: number | null,
	texts: ReadonlyMap<number, RowTexts>,
): Detail | null {
	if (other === null) return null;
	const { name, customerName, customerNumber } = texts.get(other) as RowTexts;
	const customer = customerName === "" ? customerNumber : customerName;
	const values = { row: rowNumber(checked, other), name, customer };
	if (verdict === "duplicate") return { key: "duplicate", values };
	if (verdict === "new") {
		const near = checked.lookalikes.hints.get(address) as number;
		const text = addressText(checked.contacts, near);
		return { key: "newLookalike", values: { ...values, other: text } };
	}
	const match = matches.match(address);
	if (verdict === "merges") {
		const isSame = match.side.relation(row) === "same";
		return { key: isSame ? "merges" : "mergesCustomerUnknown", values };
	}
	return match.customers > 1
		? { key: "conflictSeveral", values: { count: match.customers } }
		: { key: "conflictOther", values };
}
