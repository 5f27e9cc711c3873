import { useRef } from "preact/hooks";
import { fill } from "../../tools/strings/fill.ts";
import { mailto, report } from "../../tools/troubleshooter/report.ts";
import { useCopy } from "../copy-value/use-copy.ts";
import { hrefOfSession } from "./addresses.ts";
import { CopyButton } from "./CopyButton.tsx";
import { ruledOutHeadings } from "./OutcomeStep.tsx";
import type { StepProps } from "./Step.tsx";

const SUPPORT = "support@sesam.io";

/** What support is told, shown before the reader copies or mails it. */
export function Report({ tree, session, before, strings }: StepProps) {
	const shown = useRef<HTMLPreElement>(null);
	const { screen } = session;
	const text = report(
		{
			title: tree.title,
			tree: tree.id,
			version: tree.version,
			answers: before,
			result:
				(screen.kind === "outcome" && tree.outcomes[screen.node]?.heading) ||
				(screen.kind === "handover" && tree.handovers[screen.node]?.heading) ||
				strings.supportResult,
			ruledOut: ruledOutHeadings(tree, session),
			link: hrefOfSession(tree, before),
		},
		{
			heading: strings.reportHeading,
			troubleshooter: strings.reportTroubleshooter,
			version: strings.reportVersion,
			answers: strings.reportAnswers,
			result: strings.reportResult,
			ruledOut: strings.reportRuledOut,
			link: strings.reportLink,
		},
	);
	const { state, copy } = useCopy(text, shown);
	const subject = fill(strings.mailSubject, { title: tree.title });
	return (
		<div class="troubleshooter-report not-content">
			<h4>{strings.report}</h4>
			<p>{strings.reportIntro}</p>
			<pre ref={shown}>{text}</pre>
			<div>
				<CopyButton
					state={state}
					text={strings.copyReport}
					onClick={copy}
					strings={strings}
				/>
				<a class="troubleshooter-button" href={mailto(SUPPORT, subject, text)}>
					{fill(strings.mail, { address: SUPPORT })}
				</a>
			</div>
		</div>
	);
}
