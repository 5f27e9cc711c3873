import type { ShownTree } from "./compile.ts";
import type { PlacedAnswer } from "./link.ts";

/** An answer in words. */
export interface Told extends PlacedAnswer {
	question: string;
	/** What was clicked. */
	label: string;
	/** The answer as a statement. */
	summary: string;
}

/** "Did this solve it?" in the reader's language. */
export interface SolvedWords {
	yes: string;
	no: string;
	/** Statements for the report. */
	solvedYes: string;
	solvedNo: string;
}

/**
 * The answers that this tree can put into words: its own, and those of trees that lead into it. Others, such as
 * parameters that are no answers, are left out.
 */
export function tell(
	answers: readonly PlacedAnswer[],
	tree: ShownTree,
	words: SolvedWords,
): Told[] {
	return answers.flatMap((placed) => {
		const text =
			placed.tree === tree.id
				? ownText(placed, tree, words)
				: earlierText(placed, tree);
		return text ? [{ ...placed, ...text }] : [];
	});
}

type Text = Pick<Told, "question" | "label" | "summary">;

function ownText(
	{ node, answer }: PlacedAnswer,
	{ questions, outcomes }: ShownTree,
	words: SolvedWords,
): Text | undefined {
	const outcome = outcomes[node];
	if (outcome)
		return answer === "yes"
			? {
					question: outcome.heading,
					label: words.yes,
					summary: words.solvedYes,
				}
			: { question: outcome.heading, label: words.no, summary: words.solvedNo };
	const chosen = questions[node]?.answers.find(({ id }) => id === answer);
	return (
		chosen && {
			question: questions[node]?.question ?? node,
			label: chosen.label,
			summary: chosen.summary,
		}
	);
}

function earlierText(
	{ tree: from, node, answer }: PlacedAnswer,
	{ origins }: ShownTree,
): Text | undefined {
	if (!Object.hasOwn(origins, from)) return undefined;
	const questions = origins[from]?.questions ?? {};
	if (!Object.hasOwn(questions, node)) return undefined;
	const { question, answers } = questions[node] as (typeof questions)[string];
	const text = Object.hasOwn(answers, answer) ? answers[answer] : undefined;
	return text && { question, ...text };
}
