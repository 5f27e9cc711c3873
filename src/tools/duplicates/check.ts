import { Contacts } from "./contacts.ts";
import { failureOf } from "./failure.ts";
import type { Fast } from "./fast.ts";
import { type Findings, findAll } from "./findings.ts";
import { type Groups, groupAddresses } from "./group.ts";
import { FINDING_KEYS } from "./kinds.ts";
import { addLateNames } from "./late-names.ts";
import { findLookalikes, type Lookalikes } from "./lookalike.ts";
import type { OpenText } from "./open.ts";
import { type Preview, previewSync } from "./preview.ts";
import type { Failure, ListInput, Progress } from "./protocol.ts";
import { readList, sizeOf } from "./read-list.ts";
import type { CheckSummary, ListName, ListSummary } from "./results.ts";
import { takeMessages } from "./take-messages.ts";

/** A list that was read, and where its records are among the {@link Contacts}. */
export interface CheckedList {
	name: ListName;
	text: OpenText;
	firstRow: number;
	endRow: number;
	/** All of the text, where it is in memory. */
	bytes?: Uint8Array;
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

/**
 * Checks one list or two.
 * @param fast is several times as fast with large lists, and gives the same
 * @throws {CheckError}
 */
export async function check(
	poweroffice: ListInput,
	crm: ListInput | null,
	onProgress: (progress: Progress) => void = () => {},
	fast: Fast | null = null,
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
			const { text, summary } = await readList(
				contacts,
				input,
				crm === null,
				onShare,
				fast,
			);
			lists.push({ name, text, firstRow, endRow: contacts.rows });
			summaries.push(summary);
		} catch (error) {
			throw new CheckError(failureOf(error, name), { cause: error });
		}
		before += size;
	}
	try {
		return await conclude(contacts, lists, summaries, fast, async (share) => {
			await takeMessages();
			onProgress({ rows: contacts.rows, share });
		});
	} catch (error) {
		throw new CheckError(failureOf(error, null), { cause: error });
	}
}

/** Share of the time that reading takes; comparing takes the rest. */
const READING = 0.8;

async function conclude(
	contacts: Contacts,
	lists: CheckedList[],
	summaries: ListSummary[],
	fast: Fast | null,
	onStep: (share: number) => Promise<void>,
): Promise<Checked> {
	const split = lists[1]?.firstRow ?? contacts.rows;
	const each = fast?.blocks() ?? undefined;
	const groups = groupAddresses(contacts, each);
	await onStep(0.85);
	if (lists.length === 1)
		await addLateNames({ contacts, lists, split }, groups);
	const lookalikes = findLookalikes(contacts, groups, split, each);
	await onStep(0.94);
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
