import { knownContent, treeFiles } from "../src/build/tree-files.ts";
import { allPaths, nodeIds } from "../src/tools/troubleshooter/graph.ts";
import { formatProblems, readTrees } from "../src/tools/troubleshooter/read.ts";

/** Prints each tree's counts and every path through it; with problems, prints those and fails. */
const { trees, problems } = readTrees(treeFiles(), knownContent());
if (problems.length > 0) {
	console.error(formatProblems(problems));
	process.exit(1);
}
for (const [id, tree] of Object.entries(trees)) {
	const paths = allPaths(id, trees);
	const edges = Object.values(tree.questions).flatMap((q) => q.answers).length;
	const longest = Math.max(...paths.map(({ steps }) => steps.length));
	console.log(
		`${id}: ${nodeIds(tree).length} nodes, ${edges} edges, ${paths.length} paths, longest ${longest} questions`,
	);
	for (const { steps, end } of paths) {
		const answers = steps.map(({ tree: of, node, answer }) =>
			of === id ? `${node}=${answer}` : `${of}.${node}=${answer}`,
		);
		console.log(`  ${answers.join(" > ")} > ${end.node}`);
	}
}
