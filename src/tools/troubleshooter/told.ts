import type { ShownTree } from "./compile.ts";
import { own } from "./graph.ts";
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
	const outcome = own(outcomes, node);
	if (outcome)
		return answer === "yes"
			? {
					question: outcome.heading,
					label: words.yes,
					summary: words.solvedYes,
				}
			: { question: outcome.heading, label: words.no, summary: words.solvedNo };
	const question = own(questions, node);
	const chosen = question?.answers.find(({ id }) => id === answer);
	return (
		question &&
		chosen && {
			question: question.question,
			label: chosen.label,
			summary: chosen.summary,
		}
	);
}

function earlierText(
	{ tree: from, node, answer }: PlacedAnswer,
	{ origins }: ShownTree,
): Text | undefined {
	const known = own(own(origins, from)?.questions ?? {}, node);
	const text = known && own(known.answers, answer);
	return text && { question: known.question, ...text };
}
