import { useMemo, useState } from "preact/hooks";
import type { Checker } from "../../tools/duplicates/client.ts";
import {
	FINDING_KEYS,
	FINDING_KINDS,
	type FindingKey,
} from "../../tools/duplicates/kinds.ts";
import type { FindingQuery } from "../../tools/duplicates/protocol.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { Choice } from "./Choice.tsx";
import { FindingGroup } from "./FindingGroup.tsx";
import type { DuplicateWords, FindingLinks } from "./strings.ts";
import { useDelayed } from "./use-delayed.ts";

const SORTS = [
	"row",
	"rows",
	"email",
] as const satisfies FindingQuery["sort"][];

interface Props {
	summary: CheckSummary;
	checker: Checker;
	words: DuplicateWords;
	links: FindingLinks;
}

/** The findings by kind, with what narrows them down. */
export function Findings({ summary, checker, words, links }: Props) {
	const found = FINDING_KEYS.filter((key) => summary.findings[key] > 0);
	const [left, setLeft] = useState<ReadonlySet<FindingKey>>(new Set());
	const [typed, setTyped] = useState("");
	const [sort, setSort] = useState<FindingQuery["sort"]>("row");
	const search = useDelayed(typed);
	const [totals, setTotals] = useState(summary.findings);
	const filter = useMemo(
		() => ({ search, sort, descending: sort === "rows" }),
		[search, sort],
	);
	const shown = found.filter((key) => !left.has(key));
	if (found.length === 0) return <p>{words.say("nothingFound")}</p>;

	const toggle = (key: FindingKey) =>
		setLeft((before) => {
			const after = new Set(before);
			if (!after.delete(key)) after.add(key);
			return after;
		});

	return (
		<>
			<div class="dup-filters">
				<fieldset>
					<legend>{words.say("kinds")}</legend>
					{found.map((key) => (
						<label key={key}>
							<input
								type="checkbox"
								checked={!left.has(key)}
								onChange={() => toggle(key)}
							/>
							{words.say(`finding.${FINDING_KINDS[key].message}.title`)}
							<span class="dup-count">
								{words.number(summary.findings[key])}
							</span>
						</label>
					))}
				</fieldset>
				<div class="dup-choices">
					<label class="dup-choice">
						<span>{words.say("search")}</span>
						<input
							type="search"
							autocomplete="off"
							spellcheck={false}
							value={typed}
							onInput={(event) => setTyped(event.currentTarget.value)}
						/>
					</label>
					<Choice
						label={words.say("sort")}
						value={sort}
						options={SORTS.map((each) => [each, words.say(`sort.${each}`)])}
						onChange={(chosen) => setSort(chosen as FindingQuery["sort"])}
					/>
				</div>
				<p aria-live="polite">
					{search !== "" &&
						words.count(
							"findings",
							shown.reduce((sum, key) => sum + totals[key], 0),
						)}
				</p>
			</div>
			{shown.map((key) => (
				<FindingGroup
					key={key}
					kind={key}
					filter={filter}
					onTotal={(kind, total) =>
						setTotals((before) => ({ ...before, [kind]: total }))
					}
					links={links[key]}
					twoLists={summary.lists.crm !== null}
					checker={checker}
					words={words}
				/>
			))}
		</>
	);
}
