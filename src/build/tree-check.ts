import { resolve } from "node:path";
import type { AstroIntegration } from "astro";
import { TRANSLATIONS } from "../tools/language/locales.ts";
import { formatProblems } from "../tools/troubleshooter/read.ts";
import { TREES_FOLDER, treesIn } from "./tree-files.ts";

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

/** How many trees there are. Throws when one has a problem, in any language. */
function soundTrees(): number {
	const { trees, problems } = treesIn(undefined);
	const all =
		problems.length > 0
			? problems
			: TRANSLATIONS.flatMap(({ folder }) => treesIn(folder).problems);
	if (all.length === 0) return Object.keys(trees).length;
	throw new Error(
		`${all.length} problem(s) in the troubleshooters:\n${formatProblems(all)}`,
	);
}
