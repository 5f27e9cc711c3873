import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { bundleModules, sharedFiles } from "./modules.ts";
import { headersFile } from "./policy.ts";
import { type PageParts, readPage, type Source } from "./read-page.ts";
import { partName, scriptsFile, shortHash } from "./scripts.ts";
import {
	commonStart,
	joinSheets,
	lightSheet,
	type Sheet,
	styleRule,
} from "./styles.ts";
import { writePage } from "./write-page.ts";

/** Name of the rule that stands for a style attribute. */
const styleName = (value: string): string => shortHash(value, 4);

/**
 * Makes the built pages obey a Content-Security-Policy without exceptions: it moves every inline script and style into
 * files, few per page, writes the policy into each page and `_headers` for hosts that read it, and deletes what no page
 * asks for any more.
 */
export function contentSecurityPolicy(): AstroIntegration {
	let base = "/";
	return {
		name: "content-security-policy",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base.replace(/\/?$/, "/");
			},
			"astro:build:done": async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const pages = await readPages(root);
				await movePages(pages, { root, base });
				await writeFile(join(root, "_headers"), headersFile(base));
				const deleted = await deleteUnused(root);
				logger.info(
					`${pages.length} pages obey the policy; ${deleted} files are in others now`,
				);
			},
		},
	};
}

interface Page {
	file: string;
	html: string;
	parts: PageParts;
}

/** @throws naming every page and everything in it that cannot be moved. */
async function readPages(root: string): Promise<Page[]> {
	const pages: Page[] = [];
	for await (const file of glob("**/*.html", { cwd: root })) {
		const html = await readFile(join(root, file), "utf8");
		pages.push({ file, html, parts: readPage(html) });
	}
	const problems = pages.flatMap(({ file, parts }) =>
		parts.problems.map((problem) => `  ${file}: ${problem}`),
	);
	if (problems.length > 0)
		throw new Error(
			`The Content-Security-Policy of the site does not allow:\n${problems.join("\n")}`,
		);
	return pages.sort((a, b) => (a.file < b.file ? -1 : 1));
}

async function movePages(
	pages: readonly Page[],
	{ root, base }: { root: string; base: string },
) {
	const folder = join(root, "_astro");
	const url = `${base}_astro/`;
	const written = new Map<string, string>();
	/** Writes a file that is named after its content, once, and gives its address. */
	async function store(
		kind: string,
		ending: string,
		content: string | undefined,
	): Promise<string | undefined> {
		if (!content) return undefined;
		const name = `${kind}.${shortHash(content)}.${ending}`;
		if (!written.has(name)) await writeFile(join(folder, name), content);
		written.set(name, content);
		return url + name;
	}

	const islands = pages.flatMap(({ html }) =>
		[
			...html.matchAll(
				/(?:component|renderer|before-hydration)-url="([^"]+)"/g,
			),
		].map((match) => basename(match[1] as string)),
	);
	const scripts = await Array.fromAsync(glob("*.js", { cwd: folder }));
	const shared = await sharedFiles(islands, scripts.sort(), folder);
	const bundles = new Map<string, Promise<string>>();
	const bundle = (sources: readonly Source[]) => {
		const key = JSON.stringify(sources);
		const made =
			bundles.get(key) ?? bundleModules(sources, shared, { folder, url });
		bundles.set(key, made);
		return made;
	};

	const sheets = await Promise.all(
		pages.map(({ parts }) => readSheets(parts, root, base)),
	);
	const start = commonStart(sheets);
	const values = new Set(
		pages.flatMap(({ parts }) => parts.styles.map(({ value }) => value)),
	);
	const rules = [...values]
		.sort()
		.map((value) => styleRule(styleName(value), value));
	const siteCss = [joinSheets(sheets[0]?.slice(0, start) ?? []), ...rules].join(
		"\n",
	);
	const siteSheet = await store("site", "css", siteCss);

	for (const [i, { file, html, parts }] of pages.entries()) {
		const pageCss = joinSheets(sheets[i]?.slice(start) ?? []);
		const modules = parts.modules.map(({ source }) => source);
		const moved = writePage(html, parts, {
			scripts: await store("start", "js", scriptsFile(parts.scripts)),
			modules:
				modules.length === 0
					? undefined
					: await store("page", "js", await bundle(modules)),
			sheets: [siteSheet, await store("page", "css", pageCss)].filter(
				(sheet) => sheet !== undefined,
			),
			lightSheet: await store(
				"light",
				"css",
				lightSheet(`${siteCss}\n${pageCss}`),
			),
			partName,
			styleName,
		});
		await writeFile(join(root, file), moved);
	}
}

function readSheets(
	{ sheets }: PageParts,
	root: string,
	base: string,
): Promise<Sheet[]> {
	return Promise.all(
		sheets.map(async ({ source, media }) => ({
			media,
			css:
				"text" in source
					? source.text
					: await readFile(join(root, source.file.slice(base.length)), "utf8"),
		})),
	);
}

/** Deletes the scripts and sheets that no other file names any more, until all that are left are named. */
async function deleteUnused(root: string): Promise<number> {
	const texts = new Map<string, string>();
	for await (const file of glob("**/*.{html,js,css,webmanifest}", {
		cwd: root,
	}))
		texts.set(file, await readFile(join(root, file), "utf8"));
	const assets = [...texts.keys()].filter((file) => file.startsWith("_astro"));
	const unused = () =>
		assets.filter(
			(asset) =>
				texts.has(asset) &&
				![...texts].some(
					([file, text]) => file !== asset && text.includes(basename(asset)),
				),
		);
	let count = 0;
	for (let found = unused(); found.length > 0; found = unused())
		for (const asset of found) {
			texts.delete(asset);
			await rm(join(root, asset));
			count++;
		}
	return count;
}
