import { parseYaml } from "./parse-yaml.ts";
import { findProblems } from "./problems.ts";
import { type FileProblem, type TreeFile, treeId } from "./read.ts";
import { type Known, wrongReferences } from "./reference-problems.ts";
import type { Tree, Trees } from "./schema.ts";
import { translateTree, wordProblems, wordsSchema } from "./translate.ts";

/**
 * The trees in another language, and every problem of every file of words.
 * @param trees sound trees in the language they were written in.
 * @param files of the words: one for each tree, with its name.
 * @param folder where those files belong, for the message that one is missing.
 */
export function readWords(
	trees: Trees,
	files: readonly TreeFile[],
	known: Known,
	folder: string,
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
	for (const id of Object.keys(trees))
		if (!paths.has(id))
			problems.push({
				path: `${folder}/${id}.yaml`,
				where: "",
				message: "is missing. Add the words of this tree.",
			});
	// A jump into a tree without words is a problem of those words alone.
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
	return { trees: translated, problems };
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
