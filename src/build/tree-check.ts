import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import { LOCALES } from "../tools/language/locales.ts";
import { formatProblems, readTrees } from "../tools/troubleshooter/read.ts";
import { knownContent, TREES_FOLDER, treeFiles } from "./tree-files.ts";

/**
 * Fails the build, and the start of the dev server, with every problem of every tree. While the dev server runs, a
 * change of a tree reloads the pages or shows what is wrong with it.
 */
export function treeCheck(): AstroIntegration {
	return {
		name: "tree-check",
		hooks: {
			"astro:build:start": ({ logger }) => {
				logger.info(`${soundTrees()} trees are sound`);
			},
			"astro:server:setup": ({ server, logger }) => {
				soundTrees();
				const folder = resolve(TREES_FOLDER);
				server.watcher.add(folder);
				server.watcher.on("all", (_event, file) => {
					if (!resolve(file).startsWith(folder)) return;
					try {
						soundTrees();
						server.hot.send({ type: "full-reload" });
					} catch (error) {
						const { message } = error as Error;
						logger.error(message);
						server.hot.send({ type: "error", err: { message, stack: "" } });
					}
				});
			},
		},
	};
}

/** How many trees there are in all languages. Throws when one has a problem. */
function soundTrees(): number {
	const read = LOCALES.map(({ folder }) =>
		readTrees(
			treeFiles(folder && `${TREES_FOLDER}/${folder}`),
			knownContent(folder),
		),
	);
	const problems = read.flatMap(({ problems }) => problems);
	if (problems.length === 0)
		return read.flatMap(({ trees }) => Object.keys(trees)).length;
	throw new Error(
		`${problems.length} problem(s) in the troubleshooters:\n${formatProblems(problems)}`,
	);
}
