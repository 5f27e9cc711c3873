import { parseTree } from "./parse-tree.ts";
import { findProblems } from "./problems.ts";
import { type Known, wrongReferences } from "./reference-problems.ts";
import type { Tree, Trees } from "./schema.ts";

/** A tree's file: its path and its YAML. */
export interface TreeFile {
	path: string;
	text: string;
}

/** Something wrong in a file: where in it, what is wrong, and what to do about it. */
export interface FileProblem {
	path: string;
	/** The node, the line, or the place in the file as YAML keys; empty for the file as a whole. */
	where: string;
	message: string;
}

/**
 * Reads all trees of one language and finds every problem of every file. Trees with problems are not to be shown.
 * A file whose form is wrong has only those problems: what it leads to is not known yet.
 */
export function readTrees(
	files: readonly TreeFile[],
	known: Known,
): { trees: Trees; problems: FileProblem[] } {
	const trees: Record<string, Tree> = {};
	const paths = new Map(files.map(({ path }) => [treeId(path), path]));
	const problems: FileProblem[] = [];
	for (const { path, text } of files) {
		const { tree, problems: found } = parseTree(text);
		problems.push(...found.map((problem) => ({ path, ...problem })));
		if (tree) trees[treeId(path)] = tree;
	}
	const wrong = [
		...Object.entries(trees).flatMap(([id, tree]) =>
			wrongReferences(tree, known).map(([node, message]) => ({
				...{ tree: id, node, message },
			})),
		),
		...findProblems(
			trees,
			[...paths.keys()].filter((id) => !Object.hasOwn(trees, id)),
		),
	];
	for (const { tree, node, message } of wrong)
		problems.push({
			path: paths.get(tree) ?? tree,
			where: node ?? "",
			message,
		});
	const order = files.map(({ path }) => path);
	problems.sort((a, b) => order.indexOf(a.path) - order.indexOf(b.path));
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
