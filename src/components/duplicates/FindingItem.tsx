import { useState } from "preact/hooks";
import type { Checker } from "../../tools/duplicates/client.ts";
import type { Finding, FindingRow } from "../../tools/duplicates/results.ts";
import { RowLine } from "./RowLine.tsx";
import type { DuplicateWords } from "./strings.ts";

/** Rows that one press adds to a finding. */
const MORE = 100;

interface Props {
	finding: Finding;
	/** Whether there are two lists, so that it must be said which one this is in. */
	twoLists: boolean;
	checker: Checker;
	words: DuplicateWords;
}

/** One finding: the address, what is wrong with it, and its rows. */
export function FindingItem({ finding, twoLists, checker, words }: Props) {
	const [more, setMore] = useState<FindingRow[]>([]);
	const { id, email, list, rowCount, reason } = finding;
	const rows = [...finding.rows, ...more];
	const left = rowCount - rows.length;

	const showMore = async () => {
		const ask = { id, offset: rows.length, limit: MORE };
		const page = await checker.ask("findingRows", ask);
		setMore((before) => [...before, ...page.items]);
	};

	return (
		<li class="dup-finding" data-single={email === "" && twoLists}>
			<p class="dup-finding-head">
				{email && <strong class="dup-email">{email}</strong>}
				{twoLists && <span class="dup-tag">{words.say(`list.${list}`)}</span>}
				{rowCount > 1 && <span>{words.count("rows", rowCount)}</span>}
				{reason !== undefined && (
					<span>{words.say(`invalid.${reason}` as "invalid.no-at")}</span>
				)}
			</p>
			<ul class="dup-rows">
				{rows.map((row) => (
					<li key={`${row.row} ${row.email}`}>
						<RowLine
							row={row}
							email={row.email === email ? undefined : row.email}
							words={words}
						/>
					</li>
				))}
			</ul>
			{left > 0 && (
				<button type="button" onClick={showMore}>
					{words.count("moreRows", Math.min(left, MORE))}
				</button>
			)}
		</li>
	);
}
