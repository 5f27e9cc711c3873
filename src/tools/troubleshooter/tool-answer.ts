import { FINDING_KEYS, VERDICTS } from "../duplicates/kinds.ts";
import type { CheckSummary } from "../duplicates/results.ts";

/** What a step may ask of the duplicate checker: kinds of finding, and verdicts on the contacts of the CRM. */
export const TOOL_KEYS: readonly string[] = [...FINDING_KEYS, ...VERDICTS];

/** How a check answers a question: by which key, found how often, with which answer. */
export interface ToolAnswer {
	found: string;
	count: number;
	answer: string;
}

/**
 * The answer that a check gives to a question: that of the first key, in the order of the tree, which the check found.
 * @param answers from a kind of finding or a verdict to the id of an answer.
 * @returns undefined when the check found nothing that answers.
 */
export function toolAnswer(
	answers: Readonly<Record<string, string>>,
	{ findings, verdicts }: Pick<CheckSummary, "findings" | "verdicts">,
): ToolAnswer | undefined {
	const counts = new Map<string, number>(
		Object.entries({ ...findings, ...verdicts }),
	);
	return Object.entries(answers)
		.map(([found, answer]) => ({
			found,
			answer,
			count: counts.get(found) ?? 0,
		}))
		.find(({ count }) => count > 0);
}
