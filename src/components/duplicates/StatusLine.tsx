import { useContext } from "preact/hooks";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { IdPrefix } from "./id-prefix.ts";
import type { DuplicateWords } from "./strings.ts";
import type { CheckState } from "./use-check.ts";

interface Props {
	state: CheckState;
	words: DuplicateWords;
}

/** Says how far the check has come and how it ended; a screen reader hears each of it once. */
export function StatusLine({ state, words }: Props) {
	const id = `${useContext(IdPrefix)}-status`;
	const progress = state.phase === "running" ? state.progress : null;
	return (
		<div class="dup-status">
			<p id={id} role="status" data-phase={state.phase}>
				{message(state, words)}
			</p>
			{progress && (
				<div class="dup-progress">
					<progress max={1} value={progress.share} aria-labelledby={id} />
					<span>
						{words.count("progress", progress.rows, {
							share: words.number(Math.floor(progress.share * 100) / 100, {
								style: "percent",
							}),
						})}
					</span>
				</div>
			)}
		</div>
	);
}

function message(state: CheckState, words: DuplicateWords): string {
	switch (state.phase) {
		case "idle":
			return "";
		case "running":
			return words.say("running");
		case "cancelled":
			return words.say("cancelled");
		case "failed":
			return failureText(state.failure, words);
		case "done":
			return outcome(state.summary, words);
	}
}

/** What went wrong with which list, and what to do. */
export function failureText(
	{
		reason,
		list,
		message,
	}: { reason: string; list: string | null; message: string },
	words: DuplicateWords,
): string {
	const text = words.say(`failure.${reason}` as "failure.empty", { message });
	if (list === null) return text;
	return `${words.say(`list.${list}` as "list.crm")}: ${text}`;
}

function outcome(
	{ lists, findings }: CheckSummary,
	words: DuplicateWords,
): string {
	const rows = lists.poweroffice.rows + (lists.crm?.rows ?? 0);
	const found = Object.values(findings).reduce((sum, count) => sum + count, 0);
	return `${words.count("rowsRead", rows)}, ${words.count("findings", found)}`;
}
