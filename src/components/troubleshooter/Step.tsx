import type { RefObject } from "preact";
import type { ShownTree } from "../../tools/troubleshooter/compile.ts";
import type { Session } from "../../tools/troubleshooter/session.ts";
import type { Told } from "../../tools/troubleshooter/told.ts";
import type { CheckerProps } from "../duplicates/strings.ts";
import { EndStep } from "./EndStep.tsx";
import { OutcomeStep } from "./OutcomeStep.tsx";
import { QuestionStep } from "./QuestionStep.tsx";
import { Report } from "./Report.tsx";
import type { TroubleshooterStrings } from "./strings.ts";

/** What every kind of step is given. */
export interface StepProps {
	tree: ShownTree;
	session: Session;
	/** The answers that led here. */
	before: readonly Told[];
	/** Gets the focus when the step is reached. */
	heading: RefObject<HTMLHeadingElement>;
	onAnswer: (node: string, answer: string) => void;
	/** What a tool inside a step needs; there where a question has one. */
	checker?: CheckerProps | undefined;
	strings: TroubleshooterStrings;
}

/** The step that the answers lead to. */
export function Step(props: StepProps) {
	const { screen } = props.session;
	const key = "node" in screen ? `${screen.kind} ${screen.node}` : screen.tree;
	if (screen.kind === "question")
		return <QuestionStep key={key} node={screen.node} {...props} />;
	const report = <Report {...props} />;
	return screen.kind === "outcome" ? (
		<div key={key}>
			<OutcomeStep node={screen.node} {...props} />
			{report}
		</div>
	) : (
		<div key={key}>
			<EndStep {...props} />
			{(screen.kind === "handover" || screen.kind === "support") && report}
		</div>
	);
}
