import { useEffect, useState } from "preact/hooks";
import { FINDING_KINDS } from "../../tools/duplicates/kinds.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { fill } from "../../tools/strings/fill.ts";
import type { ShownQuestion } from "../../tools/troubleshooter/compile.ts";
import { toolAnswer } from "../../tools/troubleshooter/tool-answer.ts";
import type { DuplicateCheckerApp } from "../duplicates/DuplicateCheckerApp.tsx";
import { IdPrefix } from "../duplicates/id-prefix.ts";
import type { CheckerProps } from "../duplicates/strings.ts";
import type { TroubleshooterStrings } from "./strings.ts";

interface Props {
	tool: NonNullable<ShownQuestion["tool"]>;
	answers: ShownQuestion["answers"];
	checker: CheckerProps;
	/** Chooses an answer for the reader, who still has to press Continue. */
	choose: (answer: string) => void;
	strings: TroubleshooterStrings;
}

/** The duplicate checker inside a step. What it finds chooses the answer, and the reader sees why. */
export function ToolStep({ tool, answers, checker, choose, strings }: Props) {
	const [opened, setOpened] = useState(false);
	const [found, setFound] = useState("");
	const [Checker, setChecker] = useState<typeof DuplicateCheckerApp>();

	useEffect(() => {
		if (!opened) return;
		import("../duplicates/DuplicateCheckerApp.tsx").then(
			(module) => setChecker(() => module.DuplicateCheckerApp),
			// Closed again, the next opening tries again.
			() => setOpened(false),
		);
	}, [opened]);

	const tell = (summary: CheckSummary) => {
		const result = toolAnswer(tool.answers, summary);
		const label = answers.find(({ id }) => id === result?.answer)?.label;
		if (!result || label === undefined) return setFound(strings.toolNothing);
		choose(result.answer);
		setFound(
			fill(strings.toolFound, {
				found: nameOf(result.found, checker.strings),
				count: result.count,
				answer: label,
			}),
		);
	};

	return (
		<details
			class="troubleshooter-tool not-content"
			open={opened}
			onToggle={(event) => setOpened(event.currentTarget.open)}
		>
			<summary>{strings.tool}</summary>
			<p>{strings.toolHint}</p>
			<p role="status" class="troubleshooter-notice">
				{found}
			</p>
			{Checker && (
				<IdPrefix.Provider value="step-duplicates">
					<section class="duplicates" aria-label={checker.strings.region}>
						<Checker {...checker} onDone={tell} />
					</section>
				</IdPrefix.Provider>
			)}
		</details>
	);
}

/** What the checker calls a kind of finding or a verdict. */
function nameOf(key: string, strings: CheckerProps["strings"]): string {
	const kind = Object.entries(FINDING_KINDS).find(
		([name]) => name === key,
	)?.[1];
	const name = kind ? `finding.${kind.message}.title` : `verdict.${key}`;
	return strings[name as keyof typeof strings];
}
