import type {
	CheckSummary,
	ListName,
	Problem,
} from "../../tools/duplicates/results.ts";
import type { DuplicateWords } from "./strings.ts";

/** Places of one kind of problem to show. */
const SHOWN = 10;

interface Props {
	summary: CheckSummary;
	words: DuplicateWords;
}

/** What was odd about the text of the lists, with line numbers. None of it kept the other rows from being checked. */
export function ProblemList({ summary, words }: Props) {
	const { poweroffice, crm } = summary.lists;
	const problems = [
		...poweroffice.problems.map((each) => ["poweroffice", each] as const),
		...(crm?.problems ?? []).map((each) => ["crm", each] as const),
	];
	if (problems.length === 0) return null;
	return (
		<details class="dup-problems">
			<summary>{words.count("problems", problems.length)}</summary>
			<ul>
				{problems.map(([list, problem]) => (
					<li key={`${list} ${problem.kind}`}>
						{problemText(list, problem, words)}
					</li>
				))}
			</ul>
		</details>
	);
}

function problemText(
	list: ListName,
	{ kind, count, places }: Problem,
	words: DuplicateWords,
): string {
	const lines = places.slice(0, SHOWN).map(({ line }) => words.number(line));
	const where = new Intl.ListFormat(words.lang).format(
		count > SHOWN ? [...lines, words.say("andMore")] : lines,
	);
	return `${words.say(`list.${list}`)}, ${words.say("lines", { lines: where })}: ${words.say(`problem.${kind}`)}`;
}
