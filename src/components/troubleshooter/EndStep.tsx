import { RichText } from "../richtext/RichText.tsx";
import { hrefInto } from "./addresses.ts";
import { LinkList } from "./LinkList.tsx";
import type { StepProps } from "./Step.tsx";

/** An end without a cause of its own: a handover to support, a solved problem, or another tree. */
export function EndStep(props: StepProps) {
	const { tree, session, heading, strings } = props;
	const { screen } = session;
	const handover =
		screen.kind === "handover" ? tree.handovers[screen.node] : undefined;
	return (
		<>
			<h3 ref={heading} tabIndex={-1}>
				{handover?.heading ?? headingOf(props)}
			</h3>
			{handover && (
				<>
					<p class="troubleshooter-cause">
						<RichText nodes={handover.cause} />
					</p>
					<LinkList title={strings.links} links={handover.links} />
				</>
			)}
			{screen.kind === "support" && <p>{strings.supportText}</p>}
			{screen.kind === "solved" && <p>{strings.solvedText}</p>}
			{screen.kind === "jump" && (
				<p>
					<a
						href={hrefInto(tree, screen.tree, props.before, location.search, 0)}
					>
						{tree.jumps[screen.tree]?.title}
					</a>
				</p>
			)}
		</>
	);
}

function headingOf({ session: { screen }, strings }: StepProps): string {
	if (screen.kind === "solved") return strings.solvedHeading;
	if (screen.kind === "support") return strings.supportHeading;
	return strings.jumpHeading;
}
