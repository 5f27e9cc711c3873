import { useContext, useState } from "preact/hooks";
import type { Checker } from "../../tools/duplicates/client.ts";
import { VERDICTS, type Verdict } from "../../tools/duplicates/kinds.ts";
import type { PreviewQuery } from "../../tools/duplicates/protocol.ts";
import { Choice } from "./Choice.tsx";
import { IdPrefix } from "./id-prefix.ts";
import { Pager } from "./Pager.tsx";
import { RowLine } from "./RowLine.tsx";
import { ShareBar } from "./ShareBar.tsx";
import type { DuplicateWords } from "./strings.ts";
import { useDelayed } from "./use-delayed.ts";
import { usePage } from "./use-page.ts";

const LIMIT = 20;

interface Props {
	verdicts: Record<Verdict, number>;
	checker: Checker;
	words: DuplicateWords;
}

/** What a sync would do to each contact of the CRM. */
export function SyncPreview({ verdicts, checker, words }: Props) {
	const [verdict, setVerdict] = useState<Verdict | "">("");
	const [typed, setTyped] = useState("");
	const [offset, setOffset] = useState(0);
	const search = useDelayed(typed);
	const query: PreviewQuery = {
		verdicts: verdict === "" ? [] : [verdict],
		search,
		sort: "verdict",
		descending: false,
		offset,
		limit: LIMIT,
	};
	const page = usePage(
		(asked: PreviewQuery) => checker.ask("preview", asked),
		query,
	);

	const id = `${useContext(IdPrefix)}-preview`;
	return (
		<section class="dup-preview" aria-labelledby={id}>
			<h3 id={id}>{words.say("preview")}</h3>
			<p>{words.say("previewIntro")}</p>
			<ShareBar
				shares={VERDICTS.map((each) => ({ name: each, value: verdicts[each] }))}
			/>
			<dl class="dup-verdicts">
				{VERDICTS.map((each) => (
					<div key={each} data-share={each}>
						<dt>{words.say(`verdict.${each}`)}</dt>
						<dd>
							<span data-verdict={each}>{words.number(verdicts[each])}</span>
						</dd>
						<dd>{words.say(`verdict.${each}.what`)}</dd>
					</div>
				))}
			</dl>
			<div class="dup-choices">
				<Choice
					label={words.say("showVerdict")}
					value={verdict}
					options={[
						["", words.say("allVerdicts")],
						...VERDICTS.map((each): [string, string] => [
							each,
							words.say(`verdict.${each}`),
						]),
					]}
					onChange={(chosen) => {
						setVerdict(chosen as Verdict | "");
						setOffset(0);
					}}
				/>
				<label class="dup-choice">
					<span>{words.say("searchPreview")}</span>
					<input
						type="search"
						autocomplete="off"
						spellcheck={false}
						value={typed}
						onInput={(event) => {
							setTyped(event.currentTarget.value);
							setOffset(0);
						}}
					/>
				</label>
			</div>
			<ul class="dup-rows">
				{page?.items.map((row) => (
					<li key={row.row} data-share={row.verdict}>
						<span class="dup-tag">{words.say(`verdict.${row.verdict}`)}</span>
						<RowLine row={row} email={row.email} words={words} />
					</li>
				))}
			</ul>
			<Pager
				offset={offset}
				limit={LIMIT}
				total={page?.total ?? 0}
				onMove={setOffset}
				label={words.say("preview")}
				words={words}
			/>
		</section>
	);
}
