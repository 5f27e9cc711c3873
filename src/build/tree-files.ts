import { globSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import {
	folderOf,
	pagePath,
	withoutFolder,
} from "../tools/language/locales.ts";
import { readTrees, type TreeFile } from "../tools/troubleshooter/read.ts";
import { readWords } from "../tools/troubleshooter/read-words.ts";
import type { Known } from "../tools/troubleshooter/reference-problems.ts";

/** Where the trees are, from the project's root. */
export const TREES_FOLDER = "src/content/troubleshooters";

/** The files of all trees in a folder, in the order of their names. */
export function treeFiles(folder = TREES_FOLDER): TreeFile[] {
	return globSync(`${folder}/*.yaml`)
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

/**
 * All trees in a language: as they were written, or with the words of a translation's folder ("nb").
 * The problems are those of the language's own files; when the trees themselves have some, it is those.
 */
export function treesIn(language: string | undefined) {
	const read = readTrees(treeFiles(), knownContent());
	if (language === undefined || read.problems.length > 0) return read;
	const files = treeFiles(`${TREES_FOLDER}/${language}`);
	return readWords(read.trees, files, knownContent(language));
}

/**
 * What the trees of a language may point to, as the content folders have it.
 * @param language the folder of a translation ("nb"), or undefined for the language at the root.
 */
export function knownContent(language?: string): Known {
	const files = globSync("src/content/docs/**/*.{md,mdx}").map((path) => ({
		id: idIn("docs", path),
		path,
	}));
	const pictures = Object.keys(
		parse(readFileSync("src/content/pictures.yaml", "utf8")),
	);
	const procedures = globSync("src/content/procedures/**/*.yaml").map((path) =>
		idIn("procedures", path),
	);
	const idsOf = (ids: readonly string[]) =>
		new Set(ids.filter((id) => folderOf(id) === language).map(withoutFolder));
	return {
		pages: new Map(
			files
				.filter(({ id }) => folderOf(id) === language)
				.map(({ id, path }) => [
					pagePath(id),
					headingIds(readFileSync(path, "utf8")),
				]),
		),
		pictures: idsOf(pictures),
		procedures: idsOf(procedures),
	};
}

/** The id of a file in a content folder, as Astro makes it: "nb/help" of "src/content/docs/nb/help.mdx". */
const idIn = (folder: string, path: string): string =>
	path
		.replaceAll("\\", "/")
		.replace(`src/content/${folder}/`, "")
		.replace(/(\/index)?\.[a-z]+$/, "");

/** Headings are written with the id that stays: "## Steps {#steps}". */
const headingIds = (markdown: string): Set<string> =>
	new Set(
		[...markdown.matchAll(/^#{1,6} .*\{#([^}\s]+)\}\s*$/gm)].map(
			(match) => match[1] as string,
		),
	);
