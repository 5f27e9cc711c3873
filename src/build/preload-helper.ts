import { readFile } from "node:fs/promises";
import type { Plugin } from "vite";

/** The module that Vite puts into every build for import(). Every page loads it before anything else. */
const OF_VITE = "\0vite/preload-helper.js";

/** Has builds use our own, which is a third of Vite's: it is for the browsers that know `modulepreload` and CSS only. */
export function preloadHelper(): Plugin {
	return {
		name: "preload-helper",
		enforce: "pre",
		apply: "build",
		async load(id) {
			if (id !== OF_VITE) return null;
			const file = new URL("../components/preload.ts", import.meta.url);
			return { code: await readFile(file, "utf8"), moduleType: "ts" };
		},
	};
}
