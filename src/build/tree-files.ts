import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { TreeFile } from "../tools/troubleshooter/read.ts";
import type { Known } from "../tools/troubleshooter/reference-problems.ts";

/** Where the trees are, from the project's root. */
export const TREES_FOLDER = "src/content/troubleshooters";

/** The files of all trees in a folder, in the order of their names. */
export function treeFiles(folder = TREES_FOLDER): TreeFile[] {
	return globSync(`${folder}/*.yaml`)
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/** What the trees may point to, as the content folders have it. */
export function knownContent(): Known {
	return {
		pages: new Map(
			globSync("src/content/docs/**/*.{md,mdx}").map((file) => [
				pagePath(file),
				headingIds(readFileSync(file, "utf8")),
			]),
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

const pagePath = (file: string): string =>
	`${file
		.replaceAll("\\", "/")
		.replace(/^src\/content\/docs/, "")
		.replace(/(\/index)?\.mdx?$/, "")}/`;

/** Headings are written with the id that stays: "## Steps {#steps}". */
const headingIds = (markdown: string): Set<string> =>
	new Set(
		[...markdown.matchAll(/^#{1,6} .*\{#([^}\s]+)\}\s*$/gm)].map(
			(match) => match[1] as string,
		),
	);
