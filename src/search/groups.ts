import type { RecordKind, SearchRecord } from "./record.ts";

/** Results of one kind, best first. */
export interface Group {
	kind: RecordKind;
	records: SearchRecord[];
}

/**
 * Puts results of one kind together; the group with the best result comes first, so that the best of all stays on top.
 * @param records best first.
 * @param most how many results to take.
 */
export function groups(
	records: readonly SearchRecord[],
	most: number,
): Group[] {
	const found: Group[] = [];
	for (const record of records.slice(0, most)) {
		const group = found.find(({ kind }) => kind === record.kind);
		if (group) group.records.push(record);
		else found.push({ kind: record.kind, records: [record] });
	}
	return found;
}
