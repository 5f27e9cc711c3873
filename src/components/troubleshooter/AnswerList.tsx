import { fill } from "../../tools/strings/fill.ts";
import type { Told } from "../../tools/troubleshooter/told.ts";
import type { TroubleshooterStrings } from "./strings.ts";

interface Props {
	answers: readonly Told[];
	onChange: (answer: Told) => void;
	onStartAgain: () => void;
	strings: TroubleshooterStrings;
}

/** What was answered so far, each with a button to change it. */
export function AnswerList({
	answers,
	onChange,
	onStartAgain,
	strings,
}: Props) {
	return (
		<div class="troubleshooter-given not-content">
			<h4>{strings.yourAnswers}</h4>
			<ol>
				{answers.map((answer) => (
					<li key={`${answer.tree}.${answer.node}`}>
						<span>{answer.question}</span>
						<strong>{answer.label}</strong>
						<button
							type="button"
							class="troubleshooter-button"
							aria-label={fill(strings.changeLabel, {
								question: answer.question,
							})}
							onClick={() => onChange(answer)}
						>
							{strings.change}
						</button>
					</li>
				))}
			</ol>
			<button
				type="button"
				class="troubleshooter-button"
				onClick={onStartAgain}
			>
				{strings.startAgain}
			</button>
		</div>
	);
}
