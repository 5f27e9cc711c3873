import type { FindingKey, Verdict } from "./kinds.ts";
import type {
	CheckSummary,
	DetailKey,
	Finding,
	FindingRow,
	Inspection,
	ListName,
	PreviewRow,
	Settings,
	Source,
} from "./results.ts";
import type { XlsxReason } from "./xlsx-error.ts";

/** A list to check. */
export interface ListInput {
	source: Source;
	settings?: Settings;
}

/** What is checked: one list or two. */
export interface Lists {
	poweroffice: ListInput;
	crm: ListInput | null;
}

/** A part of a longer list. `total` counts what the query matches, of which `items` begin at its offset. */
export interface Page<Item> {
	total: number;
	items: Item[];
}

/** Which part is wanted. `limit` is at most 500. */
export interface PageQuery {
	offset: number;
	limit: number;
}

/** Which findings are wanted. Empty arrays and an empty search leave nothing out. */
export interface FindingQuery extends PageQuery {
	keys: readonly FindingKey[];
	lists: readonly ListName[];
	/** Found anywhere in the address, a name, a customer's name or number, whatever the case. */
	search: string;
	/** "kind": as in the table of kinds, then by row. "rows": by the number of rows. "row": by the first row's number. */
	sort: "kind" | "email" | "rows" | "row";
	descending: boolean;
}

/** Which rows of the sync preview are wanted. */
export interface PreviewQuery extends PageQuery {
	verdicts: readonly Verdict[];
	/** As in {@link FindingQuery}. */
	search: string;
	sort: "verdict" | "row";
	descending: boolean;
}

/** What the page may ask of the worker, and what it gets. */
export interface Calls {
	/** Answers as soon as the worker is there. */
	ready: { ask: Record<string, never>; answer: null };
	/** Fetches what reads spreadsheets, before there is one. */
	expectFile: { ask: Record<string, never>; answer: null };
	/** Reads only the beginning of a text, but a whole spreadsheet. */
	inspect: { ask: { input: ListInput }; answer: Inspection };
	/** Begins a check that will be asked for; what it finds waits for that. */
	prepare: { ask: Lists; answer: null };
	/** Checks anew, or takes the check that was prepared with these lists; what the check before found is gone. */
	check: { ask: Lists & { isPrepared?: boolean }; answer: CheckSummary };
	/** Ends the check that runs, which then fails, and forgets what was found. */
	cancel: { ask: Record<string, never>; answer: null };
	findings: { ask: FindingQuery; answer: Page<Finding> };
	/** More rows of one finding. */
	findingRows: { ask: PageQuery & { id: number }; answer: Page<FindingRow> };
	preview: { ask: PreviewQuery; answer: Page<PreviewRow> };
	/** The report as a CSV file. `details` are the texts of the details, with `{name}` placeholders. */
	report: {
		ask: {
			details: Record<DetailKey, string>;
			/** Text by reason of an invalid address. */
			reasons: Record<string, string>;
		};
		answer: Blob;
	};
}

/** The name of something to ask. */
export type CallName = keyof Calls;

/** How far a check has come, over both lists. Comes at most ten times a second. */
export interface Progress {
	/** Records read so far. */
	rows: number;
	/** Between 0 and 1; never falls. */
	share: number;
}

/** Why something could not be done: text `duplicates.failure.<reason>`. */
export type FailureReason =
	/** Why a spreadsheet was not read. */
	| `xlsx-${XlsxReason}`
	/** There is no text, or no contact below the header. */
	| "empty"
	| "picture"
	| "pdf"
	/** Something else that is not text. */
	| "binary"
	| "no-email-column"
	/** The file was moved, changed or removed after it was chosen. */
	| "unreadable"
	/** The browser has no memory left for it. */
	| "out-of-memory"
	/** A fault of this program; `message` says more. */
	| "unexpected";

/** A failure, with the list it is about where it is about one. */
export interface Failure {
	reason: FailureReason;
	list: ListName | null;
	/** For a report to support, not for the reader; empty unless unexpected. */
	message: string;
}

/** From the page to the worker. The id comes back with every answer. */
export type Request = {
	[Name in CallName]: { id: number; call: Name; ask: Calls[Name]["ask"] };
}[CallName];

/** From the worker to the page: any number of progress messages, then either of the others. */
export type Response =
	| { id: number; type: "progress"; progress: Progress }
	| { id: number; type: "done"; answer: Calls[CallName]["answer"] }
	| { id: number; type: "failed"; failure: Failure };
