import { useRef, useState } from "preact/hooks";
import type { Checker } from "../../tools/duplicates/client.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { useCopy } from "../copy-value/use-copy.ts";
import { Findings } from "./Findings.tsx";
import { ProblemList } from "./ProblemList.tsx";
import { reportTexts } from "./report-texts.ts";
import { SyncPreview } from "./SyncPreview.tsx";
import type {
	DuplicateStrings,
	DuplicateWords,
	FindingLinks,
} from "./strings.ts";
import { summaryText } from "./summary-text.ts";

interface Props {
	summary: CheckSummary;
	checker: Checker;
	words: DuplicateWords;
	strings: DuplicateStrings;
	links: FindingLinks;
}

/** What a check has found, and what the reader can do with it. */
export function Results({ summary, checker, words, strings, links }: Props) {
	const text = summaryText(summary, words);
	const shown = useRef<HTMLPreElement>(null);
	const { state, copy } = useCopy(text, shown);
	const [report, setReport] = useState<"making" | "failed">();

	const download = async () => {
		if (report === "making") return;
		setReport("making");
		try {
			save(
				await checker.ask("report", reportTexts(strings)),
				words.say("reportName"),
			);
			setReport(undefined);
		} catch {
			setReport("failed");
		}
	};

	return (
		<div class="dup-results">
			<pre ref={shown} class="dup-summary" aria-hidden={state !== "by-hand"}>
				{text}
			</pre>
			<div class="dup-actions">
				<button type="button" onClick={copy}>
					{words.say("copySummary")}
				</button>
				<button type="button" onClick={download}>
					{words.say("download")}
				</button>
				<button type="button" onClick={() => print()}>
					{words.say("print")}
				</button>
				<span aria-live="polite">
					{[
						state === "copied" && words.say("copied"),
						state === "by-hand" && words.say("byHand"),
						report === "making" && words.say("loading"),
						report === "failed" && words.say("downloadFailed"),
					]
						.filter(Boolean)
						.join(" ")}
				</span>
			</div>
			<ProblemList summary={summary} words={words} />
			<Findings
				summary={summary}
				checker={checker}
				words={words}
				links={links}
			/>
			{summary.verdicts && (
				<SyncPreview
					verdicts={summary.verdicts}
					checker={checker}
					words={words}
				/>
			)}
		</div>
	);
}

function save(file: Blob, name: string) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(file);
	link.download = name;
	link.click();
	// The browser has taken hold of the file by then.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
