import { parseYaml } from "./parse-yaml.ts";
import { findProblems } from "./problems.ts";
import { type FileProblem, type TreeFile, treeId } from "./read.ts";
import { type Known, wrongReferences } from "./reference-problems.ts";
import type { Tree, Trees } from "./schema.ts";
import { translateTree, wordProblems, wordsSchema } from "./translate.ts";

/**
 * The trees in another language, and every problem of every file of words. A tree without a file stays in the language
 * it was written in, as a page does that is not translated yet.
 * @param trees sound trees in the language they were written in.
 * @param files of the words, each named as its tree.
 */
export function readWords(
	trees: Trees,
	files: readonly TreeFile[],
	known: Known,
): { trees: Trees; problems: FileProblem[] } {
	const translated: Record<string, Tree> = {};
	const problems: FileProblem[] = [];
	for (const { path, text } of files) {
		const id = treeId(path);
		const { tree, problems: found } = translation(trees[id], text);
		problems.push(...found.map((problem) => ({ path, ...problem })));
		if (tree) translated[id] = tree;
	}
	const paths = new Map(files.map(({ path }) => [treeId(path), path]));
	// A jump into a tree whose words are wrong is a problem of those words alone.
	const unread = Object.keys(trees).filter((id) => !translated[id]);
	const wrong = [
		...Object.entries(translated).flatMap(([tree, content]) =>
			wrongReferences(content, known).map(([node, message]) => ({
				...{ tree, node, message },
			})),
		),
		...findProblems(translated, unread),
	];
	for (const { tree, node, message } of wrong)
		problems.push({
			path: paths.get(tree) ?? tree,
			where: node ?? "",
			message,
		});
	const all = Object.entries(trees).flatMap(([id, tree]) => {
		const shown = translated[id] ?? (paths.has(id) ? undefined : tree);
		return shown ? [[id, shown]] : [];
	});
	return { trees: Object.fromEntries(all), problems };
}

function translation(tree: Tree | undefined, text: string) {
	if (!tree)
		return {
			problems: [
				{
					where: "",
					message: "there is no tree of this name. Delete or rename the file.",
				},
			],
		};
	const { data: words, problems } = parseYaml(text, wordsSchema);
	if (!words) return { problems };
	const unfit = wordProblems(tree, words);
	return unfit.length > 0
		? { problems: unfit }
		: { tree: translateTree(tree, words), problems: [] };
}
