import type { SiteRoot } from "../richtext/href.ts";
import { parseInline, parseRichText } from "../richtext/parse.ts";
import type { RichNode } from "../richtext/types.ts";
import { allPaths } from "./graph.ts";
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

/** A tree that leads into this one, so that answers given there can be told here. */
export interface Origin {
	title: string;
	href: string;
	questions: Record<
		string,
		{ question: string; summaries: Record<string, string> }
	>;
}

/** A tree with its texts as rich text and its pictures and procedures filled in: all that is needed to show it. */
export interface ShownTree {
	id: string;
	title: string;
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
	/** The address of a tree's own page. */
	hrefOf: (tree: string) => string;
}

/**
 * Fills a tree with everything it shows.
 * @param trees sound trees: those that `readTrees` found no problem in.
 */
export function compileTree(
	id: string,
	trees: Trees,
	sources: Sources,
): ShownTree {
	const tree = trees[id] as Tree;
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
	const leadHere = Object.entries(trees).filter(
		([other]) =>
			other !== id &&
			allPaths(other, trees).some(({ steps, end }) =>
				[...steps, end].some(({ tree }) => tree === id),
			),
	);
	return Object.fromEntries(
		leadHere.map(([other, { title, questions }]) => [
			other,
			{
				title,
				href: hrefOf(other),
				questions: mapValues(questions, ({ question, answers }) => ({
					question,
					summaries: Object.fromEntries(
						answers.map(({ id: answer, summary }) => [answer, summary]),
					),
				})),
			},
		]),
	);
}

function mapValues<From, To>(
	record: Readonly<Record<string, From>>,
	change: (value: From) => To,
): Record<string, To> {
	return Object.fromEntries(
		Object.entries(record).map(([key, value]) => [key, change(value)]),
	);
}
