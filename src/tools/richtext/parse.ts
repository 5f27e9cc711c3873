import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type SiteRoot, siteHref } from "./href.ts";
import type { RichElement, RichNode } from "./types.ts";

/** A construct the rich text of data files does not allow. The message names it and says what to write instead. */
export class RichTextError extends Error {}

/**
 * Markdown of a data file (a step, an answer, an outcome) as a tree of plain entries: paragraphs, lists, bold,
 * emphasis, code and links; root-relative links are resolved against `root`.
 * @throws {RichTextError} for anything else, HTML above all, and for links that are neither internal, https: nor mailto:.
 */
export function parseRichText(markdown: string, root: SiteRoot): RichNode[] {
	return children(fromMarkdown(markdown), root);
}

/** As {@link parseRichText} for text of a single paragraph, without the paragraph around it. */
export function parseInline(markdown: string, root: SiteRoot): RichNode[] {
	const nodes = parseRichText(markdown, root);
	const [only, ...rest] = nodes;
	if (only === undefined) return [];
	if (rest.length > 0 || typeof only === "string" || only.tag !== "p")
		throw new RichTextError(
			"One paragraph is wanted here. Join the lines, without lists.",
		);
	return only.children;
}

/** The text of rich nodes without any mark-up. */
export function plainText(nodes: readonly RichNode[]): string {
	return nodes
		.map((node) =>
			typeof node === "string"
				? node
				: plainText(node.children) + (isBlock(node) ? "\n" : ""),
		)
		.join("");
}

const isBlock = (node: RichElement) => node.tag === "p" || node.tag === "li";

function children(
	parent: Extract<Nodes, { children: unknown[] }>,
	root: SiteRoot,
): RichNode[] {
	return parent.children.map((child) => convert(child, root));
}

function convert(node: RootContent, root: SiteRoot): RichNode {
	switch (node.type) {
		case "text":
			// A line break inside a paragraph of the source is only a space to the reader.
			return node.value.replace(/\s*\n\s*/g, " ");
		case "paragraph":
			return { tag: "p", children: children(node, root) };
		case "strong":
			return { tag: "strong", children: children(node, root) };
		case "emphasis":
			return { tag: "em", children: children(node, root) };
		case "inlineCode":
			return { tag: "code", children: [node.value] };
		case "list":
			return {
				tag: node.ordered ? "ol" : "ul",
				children: node.children.map((item) => listItem(item, root)),
			};
		case "link":
			return {
				tag: "a",
				href: checkedHref(node.url, root),
				children: children(node, root),
			};
		default:
			throw new RichTextError(
				`"${node.type}" is not allowed in this text. Use paragraphs, lists, **bold**, *emphasis*, \`code\` and [links](/page/).`,
			);
	}
}

/** A "tight" item's single paragraph is dropped, as Markdown to HTML converters do. */
function listItem(
	item: Extract<Nodes, { type: "listItem" }>,
	root: SiteRoot,
): RichElement {
	const content = children(item, root).flatMap((node) =>
		!item.spread && typeof node !== "string" && node.tag === "p"
			? node.children
			: [node],
	);
	return { tag: "li", children: content };
}

function checkedHref(href: string, root: SiteRoot): string {
	if (!/^(\/(?!\/)|#|https:\/\/|mailto:)/.test(href))
		throw new RichTextError(
			`The link "${href}" is not allowed. Write "/page/" for a page of this site, or a full https: or mailto: address.`,
		);
	return siteHref(href, root);
}
