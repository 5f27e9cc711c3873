import { parseDocument } from "yaml";
import { parseRichText, RichTextError } from "../richtext/parse.ts";
import type { RichNode } from "../richtext/types.ts";
import { findProblems } from "./problems.ts";
import { type Tree, type Trees, treeSchema } from "./schema.ts";

/** A tree's file: its path and its YAML. */
export interface TreeFile {
	path: string;
	text: string;
}

/** What a tree may point to: paths of pages ("/help/"), ids of pictures and of procedures. */
export interface Known {
	pages: ReadonlySet<string>;
	pictures: ReadonlySet<string>;
	procedures: ReadonlySet<string>;
}

/** Something wrong in a file: where in it, what is wrong, and what to do about it. */
export interface FileProblem {
	path: string;
	/** The node, or the place in the file as YAML keys; empty for the file as a whole. */
	where: string;
	message: string;
}

/** Reads all trees of one language and finds every problem of every file. Trees with problems are not to be shown. */
export function readTrees(
	files: readonly TreeFile[],
	known: Known,
): { trees: Trees; problems: FileProblem[] } {
	const trees: Record<string, Tree> = {};
	const paths: Record<string, string> = {};
	const problems: FileProblem[] = [];
	for (const { path, text } of files) {
		const { tree, problems: found } = readTree(text, known);
		problems.push(...found.map((problem) => ({ path, ...problem })));
		if (!tree) continue;
		trees[treeId(path)] = tree;
		paths[treeId(path)] = path;
	}
	// With a file unread, jumps into it would look wrong too.
	if (Object.keys(trees).length < files.length) return { trees, problems };
	for (const { tree, node, message } of findProblems(trees))
		problems.push({ path: paths[tree] ?? tree, where: node ?? "", message });
	return { trees, problems };
}

/** The problems as lines for the terminal. */
export function formatProblems(problems: readonly FileProblem[]): string {
	return problems
		.map(
			({ path, where, message }) =>
				`${path}${where && ` at ${where}`}: ${message}`,
		)
		.join("\n");
}

/** A tree's id is its file's name without the ending. */
export const treeId = (path: string): string =>
	path.replace(/^.*[/\\]/, "").replace(/\.yaml$/, "");

type Found = Omit<FileProblem, "path">;

function readTree(
	text: string,
	known: Known,
): { tree?: Tree; problems: Found[] } {
	const document = parseDocument(text, { uniqueKeys: true });
	if (document.errors.length > 0)
		return {
			problems: document.errors.map(({ message, linePos }) => ({
				where: `line ${linePos?.[0].line ?? 1}`,
				message: `${message.split("\n")[0]} Correct the YAML.`,
			})),
		};
	const { data: tree, error } = treeSchema.safeParse(document.toJS());
	if (error)
		return {
			problems: error.issues.map(({ path, message }) => ({
				where: path.join("."),
				message: `${message}. Correct this value.`,
			})),
		};
	return { tree, problems: wrongReferences(tree, known) };
}

function wrongReferences(tree: Tree, known: Known): Found[] {
	const found: Found[] = [];
	const has = (where: string, kind: "pictures" | "procedures", id?: string) => {
		if (id !== undefined && !known[kind].has(id))
			found.push({
				where,
				message: `there is no "${id}" in src/content/${kind}. Correct the id or add it. Known: ${[...known[kind]].join(", ")}.`,
			});
	};
	const text = (where: string, ...markdown: (string | undefined)[]) => {
		for (const source of markdown)
			found.push(
				...wrongText(source ?? "", known).map((message) => ({
					where,
					message,
				})),
			);
	};
	for (const [id, { help, picture }] of Object.entries(tree.questions)) {
		text(id, help);
		has(id, "pictures", picture);
	}
	for (const [id, outcome] of Object.entries(tree.outcomes ?? {})) {
		const { cause, confirm, fix, verify, links = [] } = outcome;
		text(id, cause, confirm, fix?.text, verify, ...links);
		has(id, "pictures", fix?.picture);
		has(id, "procedures", fix?.procedure);
	}
	for (const [id, { cause, links = [] }] of Object.entries(
		tree.handovers ?? {},
	))
		text(id, cause, ...links);
	return found;
}

function wrongText(markdown: string, known: Known): string[] {
	try {
		const nodes = parseRichText(markdown, { base: "/" });
		return linksOf(nodes)
			.filter((href) => href.startsWith("/"))
			.map((href) => href.replace(/[?#].*$/, ""))
			.filter((page) => !known.pages.has(page))
			.map(
				(page) =>
					`links to "${page}", which is no page of this site. Correct the link.`,
			);
	} catch (error) {
		if (error instanceof RichTextError) return [error.message];
		throw error;
	}
}

const linksOf = (nodes: readonly RichNode[]): string[] =>
	nodes.flatMap((node) =>
		typeof node === "string"
			? []
			: [
					...(node.href === undefined ? [] : [node.href]),
					...linksOf(node.children),
				],
	);
