import type { Checked } from "./check.ts";
import { addressText } from "./contacts.ts";
import { FINDING_KEYS, VERDICTS } from "./kinds.ts";
import type { Preview } from "./preview.ts";
import type { FindingQuery, PreviewQuery } from "./protocol.ts";
import { listOf } from "./rows.ts";
import { searchRows } from "./search-rows.ts";
import { firstRowNumber, memberRow } from "./view-findings.ts";

type Selection = Omit<FindingQuery, "offset" | "limit">;
type PreviewSelection = Omit<PreviewQuery, "offset" | "limit">;

/** The findings that a query selects, in its order. */
export async function selectFindings(
	checked: Checked,
	query: Selection,
): Promise<number[]> {
	const { findings } = checked;
	const kinds = query.keys.map((key) => FINDING_KEYS.indexOf(key));
	let ids: number[] = [];
	for (let id = 0; id < findings.count; id++) {
		if (kinds.length > 0 && !kinds.includes(findings.kind(id))) continue;
		if (query.lists.length > 0 && !query.lists.includes(listName(checked, id)))
			continue;
		ids.push(id);
	}
	if (query.search !== "")
		ids = await searchFindings(checked, ids, query.search);
	return sorted(ids, sortKeys(checked, ids, query.sort), query.descending);
}

function listName(checked: Checked, id: number) {
	return listOf(checked, firstRow(checked, id)).name;
}

function firstRow(checked: Checked, id: number): number {
	const { findings } = checked;
	const key = FINDING_KEYS[findings.kind(id)];
	if (key === undefined) throw new RangeError(`No finding ${id}`);
	return memberRow(checked, { key }, findings.firstMember(id));
}

async function searchFindings(
	checked: Checked,
	ids: readonly number[],
	search: string,
): Promise<number[]> {
	const rows = new Set<number>();
	for (const id of ids) {
		const finding = checked.findings.get(id);
		for (const member of finding.members)
			rows.add(memberRow(checked, finding, member));
	}
	const hits = await searchRows(checked, rows, search);
	return ids.filter((id) => {
		const finding = checked.findings.get(id);
		return finding.members.some((member) =>
			hits.has(memberRow(checked, finding, member)),
		);
	});
}

function sortKeys(
	checked: Checked,
	ids: readonly number[],
	sort: Selection["sort"],
): (number | string)[] {
	const { findings } = checked;
	if (sort === "rows") return ids.map((id) => findings.size(id));
	if (sort === "row") return ids.map((id) => firstRowNumber(checked, id));
	if (sort === "kind")
		return ids.map(
			(id) => findings.kind(id) * checked.contacts.rows + firstRow(checked, id),
		);
	return ids.map((id) => {
		const key = FINDING_KEYS[findings.kind(id)];
		return key === "missing-email" || key === "invalid-email"
			? ""
			: addressText(checked.contacts, findings.firstMember(id));
	});
}

/** Sorted by key; equal keys keep their order, whichever the direction. */
function sorted(
	values: number[],
	keys: readonly (number | string)[],
	descending: boolean,
): number[] {
	const sign = descending ? -1 : 1;
	const order = keys.map((_, i) => i);
	order.sort((a, b) => {
		const [one, other] = [keys[a] as number, keys[b] as number];
		return one < other ? -sign : one > other ? sign : a - b;
	});
	return order.map((i) => values[i] as number);
}

/** Places in the preview that a query selects, in its order. */
export async function selectPreview(
	checked: Checked,
	preview: Preview,
	query: PreviewSelection,
): Promise<number[]> {
	const wanted = query.verdicts.map((verdict) => VERDICTS.indexOf(verdict));
	let places: number[] = [];
	preview.verdicts.forEach((verdict, place) => {
		if (wanted.length === 0 || wanted.includes(verdict)) places.push(place);
	});
	if (query.search !== "") {
		const rows = places.map((place) => preview.rows[place] as number);
		const hits = await searchRows(checked, rows, query.search);
		places = places.filter((place) => hits.has(preview.rows[place] as number));
	}
	const keys = places.map((place) =>
		query.sort === "row" ? place : (preview.verdicts[place] as number),
	);
	return sorted(places, keys, query.descending);
}
