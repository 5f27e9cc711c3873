import { knownContent, treeFiles } from "../src/build/tree-files.ts";
import { allPaths, countsOf } from "../src/tools/troubleshooter/graph.ts";
import { formatProblems, readTrees } from "../src/tools/troubleshooter/read.ts";

/** Prints each tree's counts and every path through it; with problems, prints those and fails. */
const { trees, problems } = readTrees(treeFiles(), knownContent());
if (problems.length > 0) {
	console.error(formatProblems(problems));
	process.exit(1);
}
for (const id of Object.keys(trees)) {
	const { nodes, edges, paths, longest } = countsOf(id, trees);
	console.log(
		`${id}: ${nodes} nodes, ${edges} edges, ${paths} paths, longest ${longest} questions`,
	);
	for (const { steps, end } of allPaths(id, trees)) {
		const answers = steps.map(({ tree, node, answer }) =>
			tree === id ? `${node}=${answer}` : `${tree}.${node}=${answer}`,
		);
		console.log(`  ${answers.join(" > ")} > ${end.node}`);
	}
}
