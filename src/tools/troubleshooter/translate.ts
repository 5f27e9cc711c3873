import { z } from "zod";
import { type Tree, treeSchema } from "./schema.ts";

const { title, questions, outcomes, handovers } = treeSchema.shape;
const question = questions.valueType.shape;
const answer = question.answers.element.shape;
const outcome = outcomes.unwrap().valueType.shape;
const handover = handovers.unwrap().valueType.shape;

/** The words of a tree in another language: the tree's own shape without everything that is the same in all of them. */
export const wordsSchema = z.strictObject({
	title,
	questions: z.record(
		questions.keyType,
		z.strictObject({
			question: question.question,
			help: question.help,
			answers: z.record(
				answer.id,
				z.strictObject({ label: answer.label, summary: answer.summary }),
			),
		}),
	),
	outcomes: z
		.record(
			questions.keyType,
			z.strictObject({
				heading: outcome.heading,
				cause: outcome.cause,
				confirm: outcome.confirm,
				fix: outcome.fix.unwrap().shape.text,
				verify: outcome.verify,
				links: outcome.links,
			}),
		)
		.optional(),
	handovers: z
		.record(
			questions.keyType,
			z.strictObject({
				heading: handover.heading,
				cause: handover.cause,
				links: handover.links,
			}),
		)
		.optional(),
});

/** A tree's words by id, as a file of another language holds them. */
export type Words = z.infer<typeof wordsSchema>;

/** The words of a tree, out of the tree itself. */
export function wordsOf(tree: Tree): Words {
	return {
		title: tree.title,
		questions: mapValues(tree.questions, ({ question, help, answers }) => ({
			question,
			help,
			answers: Object.fromEntries(
				answers.map(({ id, label, summary }) => [id, { label, summary }]),
			),
		})),
		outcomes:
			tree.outcomes &&
			mapValues(
				tree.outcomes,
				({ heading, cause, confirm, fix, verify, links }) => ({
					...{ heading, cause, confirm, fix: fix?.text, verify, links },
				}),
			),
		handovers:
			tree.handovers &&
			mapValues(tree.handovers, ({ heading, cause, links }) => ({
				...{ heading, cause, links },
			})),
	};
}

/**
 * The tree with the words of another language. Nodes, answers and where they lead are those of the tree.
 * @param words those that {@link wordProblems} found nothing wrong with.
 */
export function translateTree(tree: Tree, words: Words): Tree {
	return {
		...tree,
		title: words.title,
		questions: mapValues(tree.questions, (question, id) => {
			const { answers, ...own } = words.questions[id] ?? {};
			return {
				...question,
				...own,
				answers: question.answers.map((answer) => ({
					...answer,
					...answers?.[answer.id],
				})),
			};
		}),
		outcomes:
			tree.outcomes &&
			mapValues(tree.outcomes, (outcome, id) => {
				const { fix, ...own } = words.outcomes?.[id] ?? {};
				return {
					...outcome,
					...own,
					fix: outcome.fix && { ...outcome.fix, text: fix },
				};
			}),
		handovers:
			tree.handovers &&
			mapValues(tree.handovers, (handover, id) => ({
				...handover,
				...words.handovers?.[id],
			})),
	};
}

/** What keeps words from fitting their tree: where, as the keys that lead to it, and what to do about it. */
export function wordProblems(
	tree: Tree,
	words: Words,
): { where: string; message: string }[] {
	return differences(wordsOf(tree), words, []).map(([keys, message]) => ({
		where: keys.join("."),
		message,
	}));
}

type Difference = [keys: string[], message: string];

function differences(
	own: unknown,
	words: unknown,
	keys: string[],
): Difference[] {
	if (own === undefined && words === undefined) return [];
	if (own === undefined)
		return [[keys, "the tree has nothing of this name. Delete or rename it."]];
	if (words === undefined)
		return [[keys, "is missing, but the tree has it. Add its words."]];
	if (typeof own === "string") return otherLinks(own, String(words), keys);
	const all = new Set([
		...Object.keys(own as object),
		...Object.keys(words as object),
	]);
	return [...all].flatMap((key) =>
		differences(at(own, key), at(words, key), [...keys, key]),
	);
}

/** Links lead to the same places in every language. */
function otherLinks(own: string, words: string, keys: string[]): Difference[] {
	const [wanted, found] = [links(own), links(words)];
	return wanted.join() === found.join()
		? []
		: [
				[
					keys,
					`links to ${found.join(", ") || "nothing"}, but the tree's own text links to ${wanted.join(", ") || "nothing"}. Use the same links.`,
				],
			];
}

const links = (markdown: string): string[] =>
	[...markdown.matchAll(/\]\(([^)\s]*)\)/g)]
		.map(([, href = ""]) => href)
		.sort();

const at = (value: unknown, key: string): unknown =>
	Object.hasOwn(value as object, key)
		? (value as Record<string, unknown>)[key]
		: undefined;

function mapValues<From, To>(
	record: Readonly<Record<string, From>>,
	change: (value: From, key: string) => To,
): Record<string, To> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value, key)]),
	);
}
