import { glob, readFile, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { movePages, type Page } from "./move-pages.ts";
import { headersFile } from "./policy.ts";
import { readPage } from "./read-page.ts";

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
				await movePages(pages, root, base);
				await writeFile(
					join(root, "_headers"),
					headersFile(base, holdersOfLists(pages)),
				);
				const deleted = await deleteUnused(root);
				logger.info(
					`${pages.length} pages obey the policy; ${deleted} files are in others now`,
				);
			},
		},
	};
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

/** The pages that take lists of people in, which their components mark, as paths below the base. */
const holdersOfLists = (pages: readonly Page[]): string[] =>
	pages
		.filter(({ html }) => html.includes(' data-connections="own"'))
		.map(({ file }) => file.replace(/index\.html$/, ""));

/** Deletes the scripts and sheets that no other file names any more, until all that are left are named. */
async function deleteUnused(root: string): Promise<number> {
	const texts = new Map<string, string>();
	for await (const file of glob("**/*.{html,js,css}", { cwd: root }))
		texts.set(file, await readFile(join(root, file), "utf8"));
	const isNamed = (asset: string) =>
		[...texts].some(
			([file, text]) => file !== asset && text.includes(basename(asset)),
		);
	const unused = () =>
		[...texts.keys()].filter(
			(file) => file.startsWith("_astro") && !isNamed(file),
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
