import { readdirSync, readFileSync } from "node:fs";
import { sep } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";
import { basePath } from "../../src/build/base-path.ts";

/** A page of the built site. */
export interface BuiltPage {
	/** Its path below the base: "/client-key/". */
	path: string;
	document: HTMLElement;
	/** What a reader can read in its main part, white space folded. */
	text: string;
}

/** All pages in dist/. */
export const builtPages: readonly BuiltPage[] = readdirSync("dist", {
	recursive: true,
	encoding: "utf8",
})
	.filter((file) => file.endsWith(".html"))
	.map((file) => {
		const document = parse(readFileSync(`dist/${file}`, "utf8"));
		const path = `/${file
			.split(sep)
			.join("/")
			.replace(/index\.html$/, "")}`;
		return { path, document, text: readableText(document) };
	});

/**
 * The page at a path.
 * @throws when the site has none.
 */
export function builtPage(path: string): BuiltPage {
	const page = builtPages.find((candidate) => candidate.path === path);
	if (!page) throw new Error(`The built site has no page ${path}.`);
	return page;
}

/** The base path that the site was built for, without a slash at its end. */
const base = basePath().slice(0, -1);

/** The address on its host of a path below the base: "/client-key/" is "/guide/client-key/" where the base is "/guide/". */
export const hrefOf = (path: string): string => base + path;

/** The path below the base that an address leads to; addresses elsewhere stay what they are. */
export const pathOf = (href: string): string =>
	href.startsWith(`${base}/`) ? href.slice(base.length) : href;

/** The data of a page's JSON-LD scripts. */
export function structuredData(page: BuiltPage): Record<string, unknown>[] {
	return page.document
		.querySelectorAll('script[type="application/ld+json"]')
		.map((script) => JSON.parse(script.rawText) as Record<string, unknown>);
}

function readableText(document: HTMLElement): string {
	const main = document.querySelector("main") ?? document;
	for (const hidden of main.querySelectorAll("script, style, template"))
		hidden.remove();
	const blocks =
		/(<\/?(?:p|li|dt|dd|h\d|td|th|tr|div|figcaption|button|label)\b)/g;
	return parse(main.toString().replace(blocks, " $1"))
		.textContent.replace(/\s+/g, " ")
		.trim();
}
