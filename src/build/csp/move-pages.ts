import { glob, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import {
	type ImportGraph,
	reach,
	readImports,
	sharedFiles,
} from "./import-graph.ts";
import { bundleModules } from "./modules.ts";
import type { PageParts } from "./read-page.ts";
import { partName, scriptsFile, shortHash } from "./scripts.ts";
import {
	commonStart,
	joinSheets,
	lightSheet,
	type Sheet,
	styleRule,
} from "./styles.ts";
import {
	type Names,
	namesIn,
	withoutUnused,
	withoutUnusedProperties,
} from "./unused-css.ts";
import { writePage } from "./write-page.ts";

/** A built page: its file below the site's folder, its HTML and what in it must move. */
export interface Page {
	file: string;
	html: string;
	parts: PageParts;
}

/** Files that are named after their content, each written once. */
type Store = (
	kind: string,
	ending: string,
	content: string | undefined,
) => Promise<string | undefined>;

/**
 * Writes the files that take the place of what is inline, and the pages that ask for them: one sheet for all pages, one
 * more for those that need it, one classic script and one module script.
 */
export async function movePages(
	pages: readonly Page[],
	root: string,
	base: string,
): Promise<void> {
	const folder = join(root, "_astro");
	const url = `${base}_astro/`;
	const store: Store = async (kind, ending, content) => {
		if (!content) return undefined;
		const name = `${kind}.${shortHash(content)}.${ending}`;
		await writeFile(join(folder, name), content);
		return url + name;
	};
	const names = await Array.fromAsync(glob("*.js", { cwd: folder }));
	const graph = await readImports(names.sort(), folder);
	const bundle = bundler(pages, graph, folder, url);
	const sheets = await readSheets(pages, graph, root, base);
	const siteSheet = await store("site", "css", sheets.site);

	for (const [i, { file, html, parts }] of pages.entries()) {
		const pageCss = sheets.pages[i] ?? "";
		const pageSheet = await store("page", "css", pageCss);
		const props = new Map<string, string>();
		for (const { value } of parts.props)
			props.set(value, (await store("props", "json", value)) ?? "");
		const moved = writePage(html, parts, {
			scripts: await store("start", "js", scriptsFile(parts.scripts)),
			modules: await store("page", "js", await bundle(parts)),
			sheets: [siteSheet, pageSheet].filter((sheet) => sheet !== undefined),
			lightSheet: await store(
				"light",
				"css",
				lightSheet(`${sheets.site}\n${pageCss}`),
			),
			partName,
			propsUrl: (value) => props.get(value) ?? "",
			styleName,
		});
		await writeFile(join(root, file), moved);
	}
}

/** Gives the module scripts of a page as one; pages with the same scripts share it. */
function bundler(
	pages: readonly Page[],
	graph: ImportGraph,
	folder: string,
	url: string,
) {
	const shared = sharedFiles(graph, pages.flatMap(islandsOf));
	const bundles = new Map<string, Promise<string>>();
	return async ({ modules }: PageParts): Promise<string | undefined> => {
		if (modules.length === 0) return undefined;
		const sources = modules.map(({ source }) => source);
		const key = JSON.stringify(sources);
		const made =
			bundles.get(key) ?? bundleModules(sources, shared, { folder, url });
		bundles.set(key, made);
		return made;
	};
}

/** The names of the scripts that a page's islands load. */
const islandsOf = ({ html }: Page): string[] =>
	[
		...html.matchAll(/(?:component|renderer|before-hydration)-url="([^"]+)"/g),
	].map((match) => basename(match[1] as string));

/** The sheet that all pages have, with the rules for style attributes, and what each page has besides. */
async function readSheets(
	pages: readonly Page[],
	graph: ImportGraph,
	root: string,
	base: string,
): Promise<{ site: string; pages: string[] }> {
	const read = async ({ source, media }: PageParts["sheets"][number]) => ({
		media,
		css:
			"text" in source
				? source.text
				: await readFile(join(root, source.file.slice(base.length)), "utf8"),
	});
	const scripts = [...graph.values()].map(({ text }) => text);
	const later = await sheetsOfScripts(join(root, "_astro"), scripts);
	// What comes with a script that the reader may never need is not wanted before.
	const isWanted = ({ source }: PageParts["sheets"][number]) =>
		"text" in source || !later.has(basename(source.file));
	const lists: Sheet[][] = await Promise.all(
		pages.map(({ parts }) =>
			Promise.all(parts.sheets.filter(isWanted).map(read)),
		),
	);
	const start = commonStart(lists);
	const htmls = pages.map(({ html }) => html);
	const shared = withoutUnused(
		joinSheets(lists[0]?.slice(0, start) ?? []),
		namesIn([...htmls, ...scripts]),
	);
	const own = pages.map((page, i) =>
		withoutUnused(
			joinSheets(lists[i]?.slice(start) ?? []),
			namesOnPage(page, graph),
		),
	);
	const rules = styleRules(pages);
	return {
		site: [
			withoutUnusedProperties(shared, [
				...own,
				...rules,
				...later.values(),
				...scripts,
			]),
			...rules,
		].join("\n"),
		pages: own,
	};
}

/** The sheets that scripts load by themselves, by their names. */
async function sheetsOfScripts(
	folder: string,
	scripts: readonly string[],
): Promise<Map<string, string>> {
	const sheets = new Map<string, string>();
	for await (const name of glob("*.css", { cwd: folder }))
		if (scripts.some((text) => text.includes(name)))
			sheets.set(name, await readFile(join(folder, name), "utf8"));
	return sheets;
}

function styleRules(pages: readonly Page[]): string[] {
	const values = pages.flatMap(({ parts }) =>
		parts.styles.map(({ value }) => value),
	);
	return [...new Set(values)]
		.sort()
		.map((value) => styleRule(styleName(value), value));
}

/** The names on a page and in all scripts that it can come to load. */
function namesOnPage(page: Page, graph: ImportGraph): Names {
	const sources = page.parts.modules.map(({ source }) => source);
	const files = sources.flatMap((source) =>
		"file" in source ? [basename(source.file)] : [],
	);
	const loaded = reach(graph, [...files, ...islandsOf(page)], { later: true });
	const scripts = [...loaded].map((name) => graph.get(name)?.text ?? "");
	return namesIn([page.html, ...scripts]);
}

/** Name of the rule that stands for a style attribute. */
const styleName = (value: string): string => shortHash(value, 4);
