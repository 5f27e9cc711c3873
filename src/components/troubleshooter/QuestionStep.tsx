import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "../../tools/strings/fill.ts";
import { anchorOf } from "../../tools/troubleshooter/link.ts";
import { PictureFigure } from "../picture/PictureFigure.tsx";
import { RichText } from "../richtext/RichText.tsx";
import type { StepProps } from "./Step.tsx";
import { ToolStep } from "./ToolStep.tsx";

/** A question: nothing happens until the reader presses Continue. */
export function QuestionStep({
	node,
	tree,
	session,
	before,
	heading,
	onAnswer,
	checker,
	strings,
}: StepProps & { node: string }) {
	const [failed, setFailed] = useState(0);
	const error = useRef<HTMLDivElement>(null);
	const answerList = useRef<HTMLDivElement>(null);
	useLayoutEffect(() => {
		if (failed > 0) error.current?.focus();
	}, [failed]);

	const question = tree.questions[node];
	if (!question) return null;
	const { help, picture, tool, answers } = question;
	const kept = session.trail[session.position]?.answer;
	const name = `${tree.id}.${node}`;
	const id = `${anchorOf(tree.id)}-${node}`;

	const submit = (event: SubmitEvent) => {
		event.preventDefault();
		const chosen = new FormData(event.currentTarget as HTMLFormElement);
		const answer = chosen.get(name);
		if (typeof answer === "string") onAnswer(node, answer);
		else setFailed(failed + 1);
	};
	const choose = (answer: string) => {
		for (const radio of answerList.current?.querySelectorAll("input") ?? [])
			radio.checked = radio.value === answer;
	};
	const goToAnswers = (event: Event) => {
		event.preventDefault();
		answerList.current?.querySelector("input")?.focus();
	};

	return (
		<>
			{failed > 0 && (
				<div
					ref={error}
					class="troubleshooter-error"
					role="alert"
					tabIndex={-1}
				>
					<p>{strings.errorHeading}</p>
					<a href={`#${id}-0`} onClick={goToAnswers}>
						{strings.errorLink}
					</a>
				</div>
			)}
			<form autocomplete="off" noValidate onSubmit={submit}>
				<fieldset aria-describedby={help.length > 0 ? `${id}-help` : undefined}>
					<legend>
						<span class="troubleshooter-number">
							{fill(strings.questionNumber, { number: before.length + 1 })}
						</span>
						<h3 ref={heading} tabIndex={-1}>
							{question.question}
						</h3>
					</legend>
					{help.length > 0 && (
						<div id={`${id}-help`} class="troubleshooter-help">
							<RichText nodes={help} />
						</div>
					)}
					{picture && (
						<PictureFigure
							picture={picture}
							zoomId={`${id}-picture`}
							enlarge={fill(strings.enlarge, { alt: picture.alt })}
							close={strings.close}
						/>
					)}
					<div ref={answerList} class="troubleshooter-answers not-content">
						{answers.map((one, index) => (
							<label key={one.id}>
								<input
									id={`${id}-${index}`}
									type="radio"
									name={name}
									value={one.id}
									defaultChecked={one.id === kept}
								/>
								<span>{one.label}</span>
							</label>
						))}
					</div>
				</fieldset>
				<button
					type="submit"
					class="troubleshooter-button troubleshooter-continue"
				>
					{strings.continue}
				</button>
			</form>
			{tool && checker && (
				<ToolStep
					tool={tool}
					answers={answers}
					checker={checker}
					choose={choose}
					strings={strings}
				/>
			)}
		</>
	);
}
