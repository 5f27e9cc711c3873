import type { Mapping } from "./columns.ts";
import type { FindingKey, Verdict } from "./kinds.ts";

/** The two lists. PowerOffice's is always there, the CRM's only if the reader gives one. */
export type ListName = "poweroffice" | "crm";

/** The encodings that are told apart. Pasted text counts as UTF-8. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** What may stand between the cells of a text file. */
export type Delimiter = "," | ";" | "\t" | "|";

/** What the reader gives: pasted text, or a file (CSV, TSV, XLSX) with the sheet to read, the first if none is named. */
export type Source =
	| { kind: "text"; text: string }
	| { kind: "file"; file: Blob; sheet?: string };

/** How a source is read. What is left out is guessed; what the reader corrected is given. */
export interface Settings {
	delimiter?: Delimiter;
	mapping?: Mapping;
}

/** What was found out about a source from its beginning, for the reader to confirm or correct. */
export interface Inspection {
	format: "text" | "xlsx";
	/** Null for a spreadsheet. */
	encoding: Encoding | null;
	/** Null for a spreadsheet. */
	delimiter: Delimiter | null;
	/** Names of the sheets of a spreadsheet, in its order; empty for text. */
	sheets: string[];
	/** The sheet that was read; null for text. */
	sheet: string | null;
	/** The guess, or the mapping that was given. Its columns are as many as the widest previewed row has cells. */
	mapping: Mapping;
	/** The first records, from record 1 on, blank ones included; long cells are cut, ending in "…". */
	preview: string[][];
}

/** What is odd about the text of a file. None of them keeps the other rows from being checked. */
export type ProblemKind =
	/** More or fewer cells than the header (without a header: than most of the first rows). */
	| "ragged-row"
	| "nul-byte"
	/** A quote that opens a cell never closes it; it was read as an ordinary character, the cell ends with its line. */
	| "unclosed-quote"
	/** Text after the quote that closes a cell, as in `"Ola" <ola@firma.no>`; the quotes were read as characters. */
	| "text-after-quote"
	/** A cell of more than 64 kB; it is read in full. */
	| "huge-cell"
	/** A row of more than 32 MB; it was skipped. */
	| "huge-row"
	/** The first line that ends in another way than line 1. Each way ends a line. */
	| "mixed-line-ends"
	/** Bytes that are no text in the file's encoding; shown as "\uFFFD". */
	| "bad-bytes";

/** Where a problem is: the line as an editor counts it and the row as a spreadsheet counts it, both from 1. */
export interface Place {
	line: number;
	row: number;
}

/** All problems of one kind in one list. */
export interface Problem {
	kind: ProblemKind;
	/** How many places there are. */
	count: number;
	/** The first of them, at most 1,000. */
	places: Place[];
}

/** How one list was read. */
export interface ListSummary {
	/** Contacts read: records below the header that are not blank. */
	rows: number;
	encoding: Encoding | null;
	delimiter: Delimiter | null;
	mapping: Mapping;
	problems: Problem[];
}

/** The outcome of a check in numbers. */
export interface CheckSummary {
	lists: { poweroffice: ListSummary; crm: ListSummary | null };
	/** How many findings of each kind, both lists together. */
	findings: Record<FindingKey, number>;
	/** How many CRM rows got each verdict; null with one list. They add up to the CRM's rows. */
	verdicts: Record<Verdict, number> | null;
}

/** A fact about a row, as a key and values: the texts are `duplicates.detail.<key>`, with `{name}` placeholders. */
export interface Detail {
	key: DetailKey;
	values: Record<string, string | number>;
}

/** The keys of {@link Detail}, with their values in braces. */
export const DETAIL_KEYS = [
	/** Shared addresses: written the same way everywhere, or only after cleaning: {written}. */
	"equalAsWritten",
	"equalAfterCleaning",
	/** An invalid address; the reason stands in the finding. */
	"invalid",
	/** An invalid address, clear enough to correct: {suggestion}. */
	"invalidSuggestion",
	/** Looks like another address of the same name: {other}. */
	"lookalike",
	/** A misspelt common domain: {suggestion}. */
	"misspeltDomain",
	/** Verdict conflict: with PowerOffice {row}, {customer}. */
	"conflictOther",
	/** Verdict conflict: PowerOffice has the address under {count} customers. */
	"conflictSeveral",
	/** Verdict duplicate: the other CRM {row}. */
	"duplicate",
	/** Verdict merges: with PowerOffice {row}, {name}, {customer}. */
	"merges",
	/** Verdict merges, but a customer is unknown on either side: {row}, {name}. */
	"mergesCustomerUnknown",
	/** Verdict new, and PowerOffice {row} of the same name has an address one edit away: {other}. */
	"newLookalike",
	/** Verdict unidentifiable: no address, or none that is usable. */
	"noAddress",
	"noUsableAddress",
] as const;

/** One of {@link DETAIL_KEYS}. */
export type DetailKey = (typeof DETAIL_KEYS)[number];

/** One row of a finding. Texts are as the file has them, trimmed. */
export interface FindingRow {
	/** Row number as a spreadsheet shows it. */
	row: number;
	/** The row's own cleaned address; the raw cell when invalid; empty when missing. */
	email: string;
	/** The address as written; the raw cell when invalid; empty when missing. */
	written: string;
	name: string;
	customerNumber: string;
	customerName: string;
	detail: Detail | null;
}

/** One finding with its first rows; more of them come by its id. */
export interface Finding {
	/** Stays the same for the life of a check. */
	id: number;
	key: FindingKey;
	list: ListName;
	/** The address it is about: cleaned; the raw cell when invalid; empty when missing. */
	email: string;
	rowCount: number;
	/** At most 20 rows, in the order of the list. */
	rows: FindingRow[];
	/** Why an address is invalid: text `duplicates.invalid.<reason>`. */
	reason?: string;
}

/** One row of the sync preview. */
export interface PreviewRow {
	verdict: Verdict;
	/** Row number in the CRM list. */
	row: number;
	/** The address that gave the verdict, cleaned; the raw cell when none is usable; empty when missing. */
	email: string;
	name: string;
	customerNumber: string;
	customerName: string;
	detail: Detail | null;
}
