import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Known, TreeFile } from "../tools/troubleshooter/read.ts";

/** Where the trees are, from the project's root. */
export const TREES_FOLDER = "src/content/troubleshooters";

/** The files of all trees, in the order of their names. */
export function treeFiles(): TreeFile[] {
	return globSync(`${TREES_FOLDER}/*.yaml`)
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** What the trees may point to, as the content folders have it. */
export function knownContent(): Known {
	const pages = globSync("src/content/docs/**/*.{md,mdx}").map((file) =>
		file.replace(/^src.content.docs/, "").replaceAll("\\", "/"),
	);
	return {
		pages: new Set(
			pages.map((file) => `${file.replace(/(\/index)?\.mdx?$/, "")}/`),
		),
		pictures: new Set(
			Object.keys(parse(readFileSync("src/content/pictures.yaml", "utf8"))),
		),
		procedures: new Set(
			globSync("src/content/procedures/*.yaml").map((file) =>
				file.replace(/^.*[/\\]/, "").replace(/\.yaml$/, ""),
			),
		),
	};
}
