import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { fill } from "../../tools/strings/fill.ts";
import type { ShownTree } from "../../tools/troubleshooter/compile.ts";
import {
	earlierAnswers,
	type PlacedAnswer,
} from "../../tools/troubleshooter/link.ts";
import {
	type Answers,
	answer,
	back,
	type Given,
	replay,
} from "../../tools/troubleshooter/session.ts";
import { tell } from "../../tools/troubleshooter/told.ts";
import type { CheckerProps } from "../duplicates/strings.ts";
import { AnswerList } from "./AnswerList.tsx";
import { hrefInto, hrefOfOrigin, takeRemoved } from "./addresses.ts";
import { Step } from "./Step.tsx";
import type { TroubleshooterStrings } from "./strings.ts";
import { useAnswers } from "./use-answers.ts";

interface Props {
	tree: ShownTree;
	/** What a tool inside a step needs; there where a question has one. */
	checker?: CheckerProps | undefined;
	strings: TroubleshooterStrings;
}

/** Asks one question at a time and shows where the answers lead. Nothing is sent or stored. */
export function TroubleshooterApp({ tree, checker, strings }: Props) {
	const { search, answers, moved, dropped, push } = useAnswers(tree.id);
	const heading = useRef<HTMLHeadingElement>(null);
	const session = replay(tree, answers);
	const { trail, position, stale } = session;

	const [removed, setRemoved] = useState(0);
	// In an address that is still to be read by the hook above, so it must not change before.
	useEffect(() => setRemoved(takeRemoved()), []);
	useLayoutEffect(() => {
		if (moved) heading.current?.focus();
	}, [search, moved]);

	const placed = (given: readonly Given[]): PlacedAnswer[] =>
		given.map((one) => ({ tree: tree.id, ...one }));
	const earlier = tell(earlierAnswers(search, tree.id), tree, strings);
	const told = [...earlier, ...tell(placed(trail), tree, strings)];
	const before = told.slice(0, earlier.length + position);

	const give = (node: string, id: string) => {
		const next = answer(tree, answers, node, id);
		const reached = replay(tree, next.answers);
		if (reached.screen.kind !== "jump") return push(next.answers, next.dropped);
		const carried = [...earlier, ...placed(reached.trail)];
		const { length } = next.dropped;
		location.assign(
			hrefInto(tree, reached.screen.tree, carried, search, length),
		);
	};
	const change = ({ tree: from, node }: PlacedAnswer) => {
		if (from === tree.id) return push({ given: answers.given, at: node });
		location.assign(hrefOfOrigin(tree, { tree: from, node }, told));
	};
	const previous = back(tree, answers);
	const goBack = () => {
		const last = earlier.at(-1);
		if (previous) push(previous);
		else if (last) change(last);
	};
	const startAgain = () => {
		const first = tree.origins[earlier[0]?.tree ?? ""];
		if (first) location.assign(first.href);
		else push({ given: {} } satisfies Answers);
	};

	const gone = tell(placed(dropped), tree, strings).map((one) => one.question);
	const notice =
		gone.length > 0
			? fill(strings.dropped, { questions: gone.join(" · ") })
			: removed > 0 && !moved
				? fill(strings.removed, { count: removed })
				: stale && strings.stale;
	return (
		<div class="troubleshooter-app" data-started={told.length > 0}>
			<p role="status" class="troubleshooter-notice">
				{notice}
			</p>
			{(previous || earlier.length > 0) && (
				<button
					type="button"
					class="troubleshooter-button troubleshooter-back"
					onClick={goBack}
				>
					{strings.back}
				</button>
			)}
			<Step
				tree={tree}
				session={session}
				before={before}
				heading={heading}
				onAnswer={give}
				checker={checker}
				strings={strings}
			/>
			{told.length > 0 && (
				<AnswerList
					answers={told}
					onChange={change}
					onStartAgain={startAgain}
					strings={strings}
				/>
			)}
		</div>
	);
}
