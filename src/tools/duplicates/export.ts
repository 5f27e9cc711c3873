/** One record of the report, in the order of its columns. */
export interface ReportRow {
	kind: "finding" | "preview";
	/** The key of the finding, or the verdict of the preview. */
	key: string;
	/** The cleaned address; the raw cell where it is invalid; empty where it is missing. */
	email: string;
	list: "poweroffice" | "crm";
	/** As a spreadsheet counts: from 1, with title, header and blank rows. */
	row: number;
	name: string;
	customer_number: string;
	customer_name: string;
	detail: string;
}

const COLUMNS = [
	"kind",
	"key",
	"email",
	"list",
	"row",
	"name",
	"customer_number",
	"customer_name",
	"detail",
] as const satisfies (keyof ReportRow)[];

/** With a byte order mark, or Excel takes UTF-8 for Windows-1252. */
const BYTE_ORDER_MARK = "\uFEFF";
/** OWASP, "CSV Injection": what makes a spreadsheet take a cell for a formula. Excel skips a NUL before it. */
const EXECUTED = /^[=+\-@\t\r\0]/;
/** RFC 4180, section 2; a lone CR or NUL, or space at the ends, is safer in quotes too. */
const NEEDS_QUOTES = /[",\r\n\0]|^\s|\s$/;

/** The first record of the report: a byte order mark and the names of the columns. */
export function reportHead(): string {
	return `${BYTE_ORDER_MARK}${COLUMNS.join(",")}\r\n`;
}

/**
 * Records of the report as CSV (RFC 4180): commas, CRLF. A cell that a spreadsheet would execute begins with an
 * apostrophe.
 */
export function reportLines(rows: Iterable<ReportRow>): string {
	let lines = "";
	for (const row of rows)
		lines += `${COLUMNS.map((column) => cell(String(row[column]))).join(",")}\r\n`;
	return lines;
}

function cell(text: string): string {
	const safe = EXECUTED.test(text) ? `'${text}` : text;
	return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
