import type { Checked, CheckedList } from "./check.ts";
import { type ReportRow, reportHead, reportLines } from "./export.ts";
import type { Calls } from "./protocol.ts";
import { selectFindings } from "./query.ts";
import type { Detail, FindingRow, PreviewRow } from "./results.ts";
import { listOf, readRows } from "./rows.ts";
import { memberRow, viewRows } from "./view-findings.ts";
import { viewPreview } from "./view-preview.ts";

/** The texts that the report needs. */
export type ReportTexts = Calls["report"]["ask"];

/** Records that are made at once. */
const BATCH = 10_000;

/** Bytes of a list that is read at once: some million rows. */
const MOST_IN_MEMORY = 1 << 27;

/** The findings in their order, a record per row and address; then the preview, a record per row of the CRM. */
export async function makeReport(
	onDisk: Checked,
	texts: ReportTexts,
): Promise<Blob> {
	const lists = await Promise.all(onDisk.lists.map(inMemory));
	const checked = { ...onDisk, lists };
	const parts: Blob[] = [new Blob([reportHead()])];
	for await (const rows of findingRecords(checked, texts))
		parts.push(new Blob([reportLines(rows)]));
	for await (const rows of previewRecords(checked, texts))
		parts.push(new Blob([reportLines(rows)]));
	return new Blob(parts, { type: "text/csv;charset=utf-8" });
}

/** The report goes to and fro in a list: read once, it is there several times as soon. Not if it is too long for that. */
async function inMemory(list: CheckedList): Promise<CheckedList> {
	const { blob } = list.text;
	if (blob.size > MOST_IN_MEMORY) return list;
	return { ...list, bytes: new Uint8Array(await blob.arrayBuffer()) };
}

async function* findingRecords(
	checked: Checked,
	texts: ReportTexts,
): AsyncGenerator<ReportRow[]> {
	const ids = await selectFindings(checked, {
		keys: [],
		lists: [],
		search: "",
		sort: "kind",
		descending: false,
	});
	let batch: { id: number; members: Uint32Array }[] = [];
	let size = 0;
	for (const id of ids) {
		const { members } = checked.findings.get(id);
		for (let from = 0; from < members.length; from += BATCH) {
			const part = members.subarray(from, from + BATCH);
			batch.push({ id, members: part });
			size += part.length;
			if (size < BATCH) continue;
			yield await recordsOf(checked, batch, texts);
			batch = [];
			size = 0;
		}
	}
	yield await recordsOf(checked, batch, texts);
}

async function recordsOf(
	checked: Checked,
	batch: readonly { id: number; members: Uint32Array }[],
	texts: ReportTexts,
): Promise<ReportRow[]> {
	const found = batch.map(({ id, members }) => ({
		finding: checked.findings.get(id),
		members,
	}));
	const rowTexts = await readRows(
		checked,
		found.flatMap(({ finding, members }) =>
			Array.from(members, (member) => memberRow(checked, finding, member)),
		),
	);
	return found.flatMap(({ finding, members }) =>
		viewRows(checked, finding, members, rowTexts).map(({ row, reason }, i) => ({
			kind: "finding" as const,
			key: finding.key,
			list: listOf(checked, memberRow(checked, finding, members[i] as number))
				.name,
			...common(row, texts, reason),
		})),
	);
}

async function* previewRecords(
	checked: Checked,
	texts: ReportTexts,
): AsyncGenerator<ReportRow[]> {
	const { preview } = checked;
	if (preview === null) return;
	for (let from = 0; from < preview.rows.length; from += BATCH) {
		const length = Math.min(BATCH, preview.rows.length - from);
		const places = Array.from({ length }, (_, i) => from + i);
		const rows = await viewPreview(checked, preview, places);
		yield rows.map((row) => ({
			kind: "preview",
			key: row.verdict,
			list: "crm",
			...common(row, texts),
		}));
	}
}

function common(
	row: FindingRow | PreviewRow,
	texts: ReportTexts,
	reason?: string,
) {
	return {
		email: row.email,
		row: row.row,
		name: row.name,
		customer_number: row.customerNumber,
		customer_name: row.customerName,
		detail: sentence(row.detail, texts, reason),
	};
}

function sentence(
	detail: Detail | null,
	{ details, reasons }: ReportTexts,
	reason = "",
): string {
	if (detail === null) return "";
	const values: Detail["values"] = {
		...detail.values,
		reason: reasons[reason] ?? reason,
	};
	return details[detail.key].replace(/\{(\w+)\}/g, (placeholder, name) =>
		String(values[name] ?? placeholder),
	);
}
