import type { SiteRoot } from "../richtext/href.ts";
import { parseInline, parseRichText } from "../richtext/parse.ts";
import type { RichNode } from "../richtext/types.ts";
import { allPaths, own, type Step } from "./graph.ts";
import type { Handover, Outcome, Question, Tree, Trees } from "./schema.ts";

/** A picture ready to be shown; sizes in pixels. */
export interface ShownPicture {
	src: string;
	width: number;
	height: number;
	alt: string;
	caption: string;
}

/** A procedure's steps ready to be shown. */
export interface ShownStep {
	text: RichNode[];
	value?: { text: string; label: string } | undefined;
}

export type ShownQuestion = Omit<Question, "help" | "picture"> & {
	help: RichNode[];
	picture?: ShownPicture | undefined;
};

export type ShownOutcome = Pick<Outcome, "aliases" | "heading" | "next"> & {
	cause: RichNode[];
	confirm: RichNode[];
	fix: {
		text: RichNode[];
		steps: ShownStep[];
		picture?: ShownPicture | undefined;
	};
	verify: RichNode[];
	links: RichNode[][];
};

export type ShownHandover = Pick<Handover, "aliases" | "heading"> & {
	cause: RichNode[];
	links: RichNode[][];
};

/** A tree that leads into this one, with the answers that do, so that they can be told here. */
export interface Origin {
	href: string;
	/** Keyed by the ids of questions and answers, those of the past included. */
	questions: Record<
		string,
		{
			question: string;
			answers: Record<string, { label: string; summary: string }>;
		}
	>;
}

/** A tree with its texts as rich text and its pictures and procedures filled in: all that is needed to show it. */
export interface ShownTree {
	id: string;
	title: string;
	/** The tree's own page. */
	href: string;
	/** Changes whenever the tree does. */
	version: string;
	start: string;
	questions: Record<string, ShownQuestion>;
	outcomes: Record<string, ShownOutcome>;
	handovers: Record<string, ShownHandover>;
	/** The trees that answers of this one lead into. */
	jumps: Record<string, { title: string; href: string }>;
	/** The trees whose answers lead into this one. */
	origins: Record<string, Origin>;
}

/** Where a tree's pictures, procedures and pages come from. */
export interface Sources {
	root: SiteRoot;
	version: string;
	pictures: Readonly<Record<string, ShownPicture>>;
	procedures: Readonly<
		Record<string, { steps: { text: string; value?: ShownStep["value"] }[] }>
	>;
	/** The address of a tree's own page, without a fragment. */
	hrefOf: (tree: string) => string;
}

/**
 * Fills a tree with everything it shows.
 * @param trees sound trees: those that `readTrees` found no problem in.
 * @throws when there is no such tree, naming those there are.
 */
export function compileTree(
	id: string,
	trees: Trees,
	sources: Sources,
): ShownTree {
	const tree = own(trees, id);
	if (!tree)
		throw new Error(
			`There is no troubleshooter "${id}". Correct the name or add its file. Known: ${Object.keys(trees).join(", ")}.`,
		);
	const { root, pictures, procedures, hrefOf } = sources;
	const rich = (markdown = "") => parseRichText(markdown, root);
	const inline = (markdown: string) => parseInline(markdown, root);
	const links = (markdown: string[] = []) => markdown.map(inline);
	const targets = Object.values(tree.questions)
		.flatMap(({ answers }) => answers.map(({ to }) => to))
		.flatMap((to) => (typeof to === "string" ? [] : [to.tree]));
	return {
		id,
		title: tree.title,
		href: hrefOf(id),
		version: sources.version,
		start: tree.start,
		questions: mapValues(tree.questions, ({ help, picture, ...question }) => ({
			...question,
			help: rich(help),
			picture: picture === undefined ? undefined : pictures[picture],
		})),
		outcomes: mapValues(tree.outcomes ?? {}, (outcome) => ({
			aliases: outcome.aliases,
			heading: outcome.heading,
			next: outcome.next,
			cause: inline(outcome.cause),
			confirm: rich(outcome.confirm),
			fix: {
				text: rich(outcome.fix?.text),
				steps: (procedures[outcome.fix?.procedure ?? ""]?.steps ?? []).map(
					({ text, value }) => ({
						text: inline(text),
						value,
					}),
				),
				picture: pictures[outcome.fix?.picture ?? ""],
			},
			verify: rich(outcome.verify),
			links: links(outcome.links),
		})),
		handovers: mapValues(tree.handovers ?? {}, (handover) => ({
			aliases: handover.aliases,
			heading: handover.heading,
			cause: inline(handover.cause),
			links: links(handover.links),
		})),
		jumps: Object.fromEntries(
			targets.map((target) => [
				target,
				{ title: trees[target]?.title ?? target, href: hrefOf(target) },
			]),
		),
		origins: originsOf(id, trees, hrefOf),
	};
}

function originsOf(
	id: string,
	trees: Trees,
	hrefOf: Sources["hrefOf"],
): ShownTree["origins"] {
	const origins: ShownTree["origins"] = {};
	for (const other of Object.keys(trees).filter((other) => other !== id))
		for (const { steps, end } of allPaths(other, trees)) {
			const here = [...steps, end].findIndex(({ tree }) => tree === id);
			if (here < 0) continue;
			origins[other] ??= { href: hrefOf(other), questions: {} };
			for (const step of steps.slice(0, here))
				if (step.tree === other)
					addStep(origins[other].questions, trees[other], step);
		}
	return origins;
}

function addStep(
	known: Origin["questions"],
	tree: Tree | undefined,
	step: Step,
): void {
	const node = tree?.questions[step.node];
	const chosen = node?.answers.find(({ id }) => id === step.answer);
	if (!node || !chosen) return;
	for (const nodeId of [step.node, ...(node.aliases ?? [])]) {
		known[nodeId] ??= { question: node.question, answers: {} };
		for (const answerId of [chosen.id, ...(chosen.aliases ?? [])])
			known[nodeId].answers[answerId] = {
				label: chosen.label,
				summary: chosen.summary,
			};
	}
}

function mapValues<From, To>(
	record: Readonly<Record<string, From>>,
	change: (value: From) => To,
): Record<string, To> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value)]),
	);
}
