import { z } from "zod";

const id = z
	.string()
	.regex(
		/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
		"An id is lower-case words joined by hyphens, like deal-won.",
	)
	.describe(
		"Stands in links that customers keep. When you rename it, add the old id to `aliases`.",
	);

const aliases = z
	.array(id)
	.optional()
	.describe("Ids this had before, so that old links keep working.");

const text = z.string().trim().min(1);
const markdown = text.describe(
	"Markdown: paragraphs, lists, **bold**, *emphasis*, `code`, [links](/page/).",
);
const picture = z
	.string()
	.optional()
	.describe("A picture's id in pictures.yaml.");
const links = z
	.array(text)
	.optional()
	.describe("Markdown links to the pages that tell more.");

const target = z
	.union(
		[
			id,
			z.strictObject({ tree: id.describe("The file name of another tree.") }),
		],
		{
			error:
				"A target is the id of a node of this tree, or { tree: the-file-name-of-another-tree }.",
		},
	)
	.describe("The id that follows, or another tree to go on with.");

const answer = z.strictObject({
	id,
	aliases,
	label: text.describe("What the reader clicks."),
	summary: text.describe("A statement for the report: The deal is won."),
	to: target,
	rulesOut: z
		.array(id)
		.optional()
		.describe(
			"Outcomes of this tree that cannot be the cause after this answer.",
		),
});

const tool = z
	.strictObject({
		name: z.enum(["duplicate-checker"]).describe("The tool that is shown."),
		answers: z
			.record(z.string(), id)
			.describe(
				"From a kind of finding or a verdict of the tool to the id of the answer that it gives. The first that is found counts.",
			),
	})
	.optional()
	.describe("A tool inside the step: its finding answers the question.");

const question = z.strictObject({
	aliases,
	question: text.describe("The question, with its question mark."),
	help: markdown.optional().describe("Why it matters, or how to check it."),
	picture,
	tool,
	answers: z.array(answer),
});

const outcome = z.strictObject({
	aliases,
	heading: text.describe("The cause in a few words."),
	cause: text.describe("The cause in one sentence."),
	confirm: markdown.optional().describe("How to see that this is the cause."),
	fix: z
		.strictObject({
			text: markdown.optional(),
			procedure: z
				.string()
				.optional()
				.describe("A procedure's id in src/content/procedures/."),
			picture,
		})
		.optional()
		.describe(
			"What to do: a procedure, a text (its lists are steps), or both.",
		),
	verify: markdown.optional().describe("How to see that the fix worked."),
	links,
	next: z
		.array(id)
		.optional()
		.describe(
			"Other outcomes to try when this did not solve it, the likeliest first.",
		),
});

const handover = z.strictObject({
	aliases,
	heading: text.describe("What the reader should do now, in a few words."),
	cause: text.describe("Why the questions end here, in one sentence."),
	links,
});

/** A decision tree as its YAML file holds it. What zod cannot see (targets, cycles, lengths) is checked in graph.ts. */
export const treeSchema = z.strictObject({
	title: text.describe("The symptom, as the reader would say it."),
	start: id.describe("The question that is asked first."),
	questions: z.record(id, question),
	outcomes: z
		.record(id, outcome)
		.optional()
		.describe("Ends with a cause and its fix."),
	handovers: z
		.record(id, handover)
		.optional()
		.describe(
			"Ends where only support can help: the reader is offered the report.",
		),
});

/** A tree as its author writes it. */
export type Tree = z.infer<typeof treeSchema>;
export type Question = z.infer<typeof question>;
export type Answer = z.infer<typeof answer>;
export type Outcome = z.infer<typeof outcome>;
export type Handover = z.infer<typeof handover>;
export type Target = z.infer<typeof target>;

/** All trees of one language by id, which is the file name without its ending. */
export type Trees = Readonly<Record<string, Tree>>;
