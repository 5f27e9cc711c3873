import { glob, readFile } from "node:fs/promises";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { type HTMLElement, parse } from "node-html-parser";

/** A link of the built site that leads nowhere: where it stands, and why it is wrong. */
export interface BrokenLink {
	page: string;
	link: string;
	reason: string;
}

/**
 * Checks every link, anchor and picture of the finished pages and fails the build when one leads nowhere. It reads the
 * built HTML, so it sees the links of components and data files as well as those of Markdown.
 */
export function linkCheck(): AstroIntegration {
	let base = "/";
	return {
		name: "link-check",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base;
			},
			"astro:build:done": async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const files = new Map<string, string>();
				for await (const file of glob("**/*.*", { cwd: root }))
					files.set(
						file,
						file.endsWith(".html") ? await readFile(root + file, "utf8") : "",
					);
				const broken = findBrokenLinks(files, base);
				if (broken.length === 0) {
					logger.info(`every link of ${files.size} files leads somewhere`);
					return;
				}
				throw new Error(
					`${broken.length} broken link(s). Correct the link where it is written, or add the page, heading or file it names:\n${broken
						.map(({ page, link, reason }) => `  ${page}: ${link} (${reason})`)
						.join("\n")}`,
				);
			},
		},
	};
}

/**
 * The internal links that lead nowhere.
 * @param files the built files: path relative to the site's folder, and HTML source (anything for other files).
 * @param base the site's base path, with a slash at both ends.
 */
export function findBrokenLinks(
	files: ReadonlyMap<string, string>,
	base: string,
): BrokenLink[] {
	const pages = new Map<string, HTMLElement>();
	for (const [file, html] of files)
		if (file.endsWith(".html")) pages.set(file, parse(html));
	const anchors = new Map<string, ReadonlySet<string>>();
	const anchorsOf = (file: string, page: HTMLElement) => {
		const known =
			anchors.get(file) ??
			new Set(page.querySelectorAll("[id]").map((element) => element.id));
		anchors.set(file, known);
		return known;
	};

	function reasonAgainst(link: string, page: string): string | undefined {
		const from = new URL(`http://site${base}${page}`);
		const target = new URL(link, from);
		if (target.origin !== from.origin) return undefined;
		if (!target.pathname.startsWith(base)) return `is outside ${base}`;
		const path = decodeURI(target.pathname.slice(base.length));
		const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
		if (!files.has(file))
			return files.has(`${path}/index.html`)
				? "lacks the slash at its end"
				: "no such page or file";
		const targetPage = pages.get(file);
		const anchor = decodeURIComponent(target.hash.slice(1));
		if (!anchor || !targetPage || anchor === "_top") return undefined;
		return anchorsOf(file, targetPage).has(anchor)
			? undefined
			: `no element there has the id "${anchor}"`;
	}

	return [...pages].flatMap(([file, page]) =>
		linksOf(page).flatMap((link) => {
			const reason = reasonAgainst(link, file);
			return reason ? [{ page: relative(".", file), link, reason }] : [];
		}),
	);
}

function linksOf(page: HTMLElement): string[] {
	const links = page
		.querySelectorAll("a[href], link[href]:not([rel=canonical])")
		.map((element) => element.getAttribute("href"));
	const sources = page
		.querySelectorAll("img[src], script[src]")
		.map((element) => element.getAttribute("src"));
	return [...new Set([...links, ...sources])].filter(
		(link): link is string => link !== undefined,
	);
}
