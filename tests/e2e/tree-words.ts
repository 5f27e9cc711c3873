import {
	type Path,
	type Place,
	placeKey,
	type Step,
} from "../../src/tools/troubleshooter/graph.ts";
import type { Answer, Trees } from "../../src/tools/troubleshooter/schema.ts";
import type { ShownStep } from "./troubleshooter-replay.ts";

/** What the heading of a node says in these trees. */
export function headingIn(trees: Trees, { tree, node }: Place): string {
	const { questions, outcomes, handovers } = trees[tree] ?? {};
	const heading =
		questions?.[node]?.question ??
		outcomes?.[node]?.heading ??
		handovers?.[node]?.heading;
	if (heading === undefined) throw new Error(`${tree} has no node ${node}.`);
	return heading;
}

/** The answer of a step as these trees have it. */
export function answerIn(trees: Trees, step: Step): Answer {
	const answers = trees[step.tree]?.questions[step.node]?.answers ?? [];
	const answer = answers.find(({ id }) => id === step.answer);
	if (!answer) throw new Error(`${placeKey(step)} has no ${step.answer}.`);
	return answer;
}

/** The steps of a path as a page in the language of these trees has to show them. */
export const shownStepsIn = (trees: Trees, { steps, end }: Path): ShownStep[] =>
	steps.map((step, index) => ({
		question: headingIn(trees, step),
		label: answerIn(trees, step).label,
		summary: answerIn(trees, step).summary,
		next: headingIn(trees, steps[index + 1] ?? end),
	}));
