import { CellReader, NotUtf8 } from "./cell.ts";
import { Contacts } from "./contacts.ts";
import { Scanner } from "./csv.ts";
import { encodingOf } from "./decode.ts";
import { failureOf, ListError } from "./failure.ts";
import { type Findings, findAll } from "./findings.ts";
import { type Groups, groupAddresses } from "./group.ts";
import { Ingest } from "./ingest.ts";
import { FINDING_KEYS } from "./kinds.ts";
import { findLookalikes, type Lookalikes } from "./lookalike.ts";
import { type OpenText, openText } from "./open.ts";
import { type Preview, previewSync } from "./preview.ts";
import type { Failure, ListInput, Progress } from "./protocol.ts";
import { scanBlob } from "./read.ts";
import type { CheckSummary, ListName, ListSummary } from "./results.ts";

/** A list that was read, and where its records are among the {@link Contacts}. */
export interface CheckedList {
	name: ListName;
	text: OpenText;
	firstRow: number;
	endRow: number;
}

/** Everything a check found out. */
export interface Checked {
	contacts: Contacts;
	groups: Groups;
	lookalikes: Lookalikes;
	findings: Findings;
	preview: Preview | null;
	lists: CheckedList[];
	/** The first row of the CRM; the number of rows where there is none. */
	split: number;
	summary: CheckSummary;
}

/** What {@link check} throws: the failure, and which list it is about. */
export class CheckError extends Error {
	readonly failure: Failure;
	constructor(failure: Failure, options: ErrorOptions) {
		super(failure.reason, options);
		this.failure = failure;
	}
}

/** Checks one list or two. @throws {CheckError} */
export async function check(
	poweroffice: ListInput,
	crm: ListInput | null,
	onProgress: (progress: Progress) => void = () => {},
): Promise<Checked> {
	const contacts = new Contacts();
	const inputs: [ListName, ListInput][] = [["poweroffice", poweroffice]];
	if (crm !== null) inputs.push(["crm", crm]);
	const sizes = inputs.map(([, input]) => sizeOf(input));
	const total = sizes.reduce((sum, size) => sum + size, 0) || 1;
	const lists: CheckedList[] = [];
	const summaries: ListSummary[] = [];
	let before = 0;
	let shown = 0;
	for (const [i, [name, input]] of inputs.entries()) {
		const size = sizes[i] as number;
		const onShare = (share: number) => {
			shown = Math.max(shown, (READING * (before + size * share)) / total);
			onProgress({ rows: contacts.rows, share: shown });
		};
		try {
			const firstRow = contacts.rows;
			const { text, summary } = await readList(contacts, input, onShare);
			lists.push({ name, text, firstRow, endRow: contacts.rows });
			summaries.push(summary);
		} catch (error) {
			throw new CheckError(failureOf(error, name), { cause: error });
		}
		before += size;
	}
	try {
		return conclude(contacts, lists, summaries);
	} catch (error) {
		throw new CheckError(failureOf(error, null), { cause: error });
	}
}

/** Share of the time that reading takes; comparing takes the rest. */
const READING = 0.8;

function sizeOf({ source }: ListInput): number {
	return source.kind === "text" ? source.text.length : source.file.size;
}

function conclude(
	contacts: Contacts,
	lists: CheckedList[],
	summaries: ListSummary[],
): Checked {
	const split = lists[1]?.firstRow ?? contacts.rows;
	const groups = groupAddresses(contacts);
	const lookalikes = findLookalikes(contacts, groups, split);
	const findings = findAll(contacts, groups, lookalikes, split);
	const preview =
		lists.length > 1 ? previewSync(contacts, groups, split) : null;
	const counts = FINDING_KEYS.map((key) => [key, 0] as [typeof key, number]);
	for (let id = 0; id < findings.count; id++)
		(counts[findings.kind(id)] as [unknown, number])[1]++;
	const summary: CheckSummary = {
		lists: {
			poweroffice: summaries[0] as ListSummary,
			crm: summaries[1] ?? null,
		},
		findings: Object.fromEntries(counts) as CheckSummary["findings"],
		verdicts: preview?.counts ?? null,
	};
	return {
		contacts,
		groups,
		lookalikes,
		findings,
		preview,
		lists,
		split,
		summary,
	};
}

async function readList(
	contacts: Contacts,
	input: ListInput,
	onShare: (share: number) => void,
): Promise<{ text: OpenText; summary: ListSummary }> {
	const size = sizeOf(input) || 1;
	const text = await openText(input, {
		onPiece: (bytes) => onShare((TRANSCODING * bytes) / size),
	});
	try {
		return await readText(contacts, text, onShare);
	} catch (error) {
		if (!(error instanceof NotUtf8) || input.source.kind !== "file")
			throw error;
		// The beginning was ASCII; now it shows what the file is. It is read again.
		contacts.undoList();
		const encoding = await encodingOf(input.source.file);
		const settings = { delimiter: text.delimiter, mapping: text.mapping };
		const again = await openText(
			{ source: input.source, settings: { ...settings, ...input.settings } },
			{ encoding },
		);
		return await readText(contacts, { ...again, certain: true }, onShare);
	}
}

/** Share of reading that turning another encoding into UTF-8 takes. */
const TRANSCODING = 0.4;

async function readText(
	contacts: Contacts,
	text: OpenText,
	onShare: (share: number) => void,
): Promise<{ text: OpenText; summary: ListSummary }> {
	if (!text.mapping.roles.includes("email"))
		throw new ListError("no-email-column");
	contacts.startList();
	const cells = new CellReader(text.certain);
	const ingest = new Ingest(contacts, text.mapping, text.width, cells);
	const scanner = new Scanner(text.delimiter, ingest.read);
	scanner.line = text.line;
	const size = text.blob.size;
	await scanBlob(text.blob, text.start, scanner, (bytesRead) => {
		contacts.share = bytesRead / size;
		const done = text.encoding === "utf-8" ? 0 : TRANSCODING;
		onShare(done + (1 - done) * contacts.share);
	});
	if (ingest.contacts === 0) throw new ListError("empty");
	const { encoding, delimiter, sheet, mapping } = text;
	return {
		text,
		summary: {
			rows: ingest.contacts,
			encoding,
			delimiter: sheet === null ? delimiter : null,
			mapping: mapping,
			problems: ingest.problems.list(),
		},
	};
}
