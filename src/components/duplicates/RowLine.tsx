import type { Detail } from "../../tools/duplicates/results.ts";
import type { DuplicateWords } from "./strings.ts";

interface Props {
	row: {
		row: number;
		name: string;
		customerNumber: string;
		customerName: string;
		detail: Detail | null;
	};
	/** The address, where it is not said above the row already. */
	email?: string | undefined;
	words: DuplicateWords;
}

/** One row of a list, as the reader finds it again in the spreadsheet. */
export function RowLine({ row, email, words }: Props) {
	const customer = [row.customerNumber, row.customerName].filter(
		(part) => part !== "",
	);
	return (
		<>
			<b>{words.say("rowNumber", { row: row.row })}</b>
			{email && <span class="dup-email">{email}</span>}
			<span>{row.name || words.say("noName")}</span>
			<span class="dup-customer">
				{customer.join(" ") || words.say("noCustomer")}
			</span>
			{row.detail && (
				<span class="dup-detail">{detailText(row.detail, words)}</span>
			)}
		</>
	);
}

/** What is to be said about a row. */
export function detailText(
	{ key, values }: Detail,
	words: DuplicateWords,
): string {
	return words.say(`detail.${key}`, values);
}
