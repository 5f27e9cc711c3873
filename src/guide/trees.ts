import { type CollectionEntry, getCollection } from "astro:content";
import { createHash } from "node:crypto";
import { siteHref } from "../tools/richtext/href.ts";
import {
	compileTree,
	type ShownTree,
} from "../tools/troubleshooter/compile.ts";
import { parseTree } from "../tools/troubleshooter/parse-tree.ts";
import { parseYaml } from "../tools/troubleshooter/parse-yaml.ts";
import { type TreeFile, treeId } from "../tools/troubleshooter/read.ts";
import {
	translateTree,
	wordsSchema,
} from "../tools/troubleshooter/translate.ts";
import { shownPicture } from "./picture.ts";

const SOURCES = import.meta.glob<string>(
	"../content/troubleshooters/**/*.yaml",
	{
		query: "?raw",
		import: "default",
		eager: true,
	},
);

/**
 * A troubleshooter in the page's language, with everything it shows. The build has checked before that all trees are
 * sound.
 * @param page the path of the page that shows it: the tree's home when it has no page of its own.
 * @throws when there is none of this name, naming those there are.
 */
export async function shownTree(
	id: string,
	locale: string | undefined,
	page: string,
): Promise<ShownTree> {
	const files = filesIn(undefined);
	const trees = treesOf(files, locale);
	const pictures = await entriesIn("pictures", locale);
	const pages = new Set((await getCollection("docs")).map(({ id }) => id));
	const root = { base: import.meta.env.BASE_URL, locale };
	const text = files.find(({ path }) => treeId(path) === id)?.text ?? "";
	return compileTree(id, trees, {
		root,
		version: createHash("sha256").update(text).digest("hex").slice(0, 8),
		pictures: Object.fromEntries(
			await Promise.all(
				Object.keys(pictures).map(async (picture) => [
					picture,
					await shownPicture(picture, locale, id),
				]),
			),
		),
		procedures: await entriesIn("procedures", locale),
		hrefOf: (tree) =>
			tree === id && !pages.has(ownPage(tree))
				? page
				: siteHref(`/${ownPage(tree)}/`, root),
	});
}

/** The page of a tree, as the content folder names it. */
const ownPage = (tree: string): string => `troubleshoot/${tree}`;

/** All trees; in another language with the words of its files, as far as there are some. */
function treesOf(files: readonly TreeFile[], locale: string | undefined) {
	const words = new Map(
		filesIn(locale).map(({ path, text }) => [treeId(path), text]),
	);
	return Object.fromEntries(
		files.flatMap(({ path, text }) => {
			const id = treeId(path);
			const { tree } = parseTree(text);
			if (!tree) return [];
			const { data } = parseYaml(
				locale ? (words.get(id) ?? "") : "",
				wordsSchema,
			);
			return [[id, data ? translateTree(tree, data) : tree]];
		}),
	);
}

/** The files of one language: those of another language are in a folder of its name. */
function filesIn(locale: string | undefined) {
	const folder = `../content/troubleshooters/${locale ? `${locale}/` : ""}`;
	return Object.entries(SOURCES)
		.map(([path, text]) => ({ path, text }))
		.filter(({ path }) => path.replace(/[^/]+$/, "") === folder);
}

/** The entries of one language, keyed as the English ones are. */
async function entriesIn<Name extends "pictures" | "procedures">(
	collection: Name,
	locale: string | undefined,
): Promise<Record<string, CollectionEntry<Name>["data"]>> {
	const prefix = locale ? `${locale}/` : "";
	const entries = await getCollection(collection, ({ id }) =>
		locale ? id.startsWith(prefix) : !id.includes("/"),
	);
	return Object.fromEntries(
		entries.map(({ id, data }) => [id.slice(prefix.length), data]),
	);
}
