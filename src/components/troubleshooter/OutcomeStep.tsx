import { fill } from "../../tools/strings/fill.ts";
import { anchorOf } from "../../tools/troubleshooter/link.ts";
import { PictureFigure } from "../picture/PictureFigure.tsx";
import { RichText } from "../richtext/RichText.tsx";
import { FixSteps } from "./FixSteps.tsx";
import { LinkList } from "./LinkList.tsx";
import type { StepProps } from "./Step.tsx";

/** A cause: how to confirm it, what to do about it, and whether that helped. */
export function OutcomeStep({
	node,
	tree,
	session,
	heading,
	onAnswer,
	strings,
}: StepProps & { node: string }) {
	const outcome = tree.outcomes[node];
	if (!outcome) return null;
	const { cause, confirm, fix, verify, links } = outcome;
	const id = `${anchorOf(tree.id)}-${node}`;
	return (
		<>
			<h3 ref={heading} tabIndex={-1}>
				{outcome.heading}
			</h3>
			<p class="troubleshooter-cause">
				<RichText nodes={cause} />
			</p>
			<h4>{strings.confirm}</h4>
			<RichText nodes={confirm} />
			<h4>{strings.fix}</h4>
			<RichText nodes={fix.text} />
			<FixSteps steps={fix.steps} strings={strings} />
			{fix.picture && (
				<PictureFigure
					picture={fix.picture}
					zoomId={`${id}-picture`}
					enlarge={fill(strings.enlarge, { alt: fix.picture.alt })}
					close={strings.close}
				/>
			)}
			<h4>{strings.verify}</h4>
			<RichText nodes={verify} />
			<fieldset class="troubleshooter-solved not-content">
				<legend>{strings.solvedQuestion}</legend>
				<button
					type="button"
					class="troubleshooter-button"
					onClick={() => onAnswer(node, "yes")}
				>
					{strings.yes}
				</button>
				<button
					type="button"
					class="troubleshooter-button"
					onClick={() => onAnswer(node, "no")}
				>
					{strings.no}
				</button>
			</fieldset>
			<LinkList title={strings.links} links={links} />
			<LinkList
				title={strings.ruledOut}
				links={ruledOutHeadings(tree, session).map((title) => [title])}
			/>
		</>
	);
}

/** The causes that the answers ruled out, each once. */
export function ruledOutHeadings(
	{ outcomes }: StepProps["tree"],
	{ ruledOut }: StepProps["session"],
): string[] {
	return [...new Set(ruledOut)].flatMap((id) => outcomes[id]?.heading ?? []);
}
