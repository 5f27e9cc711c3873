import { type HTMLElement, type Node, NodeType, parse } from "node-html-parser";
import type { RecordKind, SearchRecord } from "../search/record.ts";

/** What is no part of a section's own text: scripts, controls, pictures for the eye, and what a page itself excludes. */
const SKIPPED =
	"script, style, template, svg, button, astro-island, dialog, [aria-hidden=true], [hidden], [data-pagefind-ignore], section[data-node] > h4, section[data-node] > h4 ~ *";

const HEADING = /^H[1-4]$/;
const TROUBLESHOOTER = /^\/([a-z]{2}\/)?troubleshoot\//;

/**
 * The records of one built page: one for the page's own heading with the text below it, and one for each further
 * heading that has an address. A page that Pagefind is told to leave alone has none.
 * @param path the page's path below the site's base, with a slash at both ends.
 * @param html the page as built.
 */
export function recordsOf(path: string, html: string): SearchRecord[] {
	const document = parse(html);
	const main = document.querySelector("main[data-pagefind-body]");
	const heading = main?.querySelector("h1");
	if (!main || !heading) return [];
	const page = readable(heading);
	const language = document.querySelector("html")?.getAttribute("lang") ?? "en";
	const kind = kindOf(path, document);
	const section = (url: string, title: string) => ({
		url,
		title,
		page,
		kind,
		language,
		text: "",
	});
	const records = [section(path, page)];
	for (const content of main.querySelectorAll(".sl-markdown-content"))
		walk(content, kind === "troubleshooter", (node) => {
			const anchor = isElement(node) ? anchorOf(node) : undefined;
			if (anchor)
				records.push(
					section(`${path}#${anchor}`, readable(node as HTMLElement)),
				);
			else if (node.nodeType === NodeType.TEXT_NODE) {
				const last = records.at(-1);
				if (last) last.text += ` ${node.text}`;
			}
			return anchor === undefined;
		});
	return records.map((record) => ({ ...record, text: folded(record.text) }));
}

/**
 * Visits the nodes below an element in reading order.
 * @param isTroubleshooter whether the page is one; the outlines of those embedded elsewhere are found on their own page.
 * @param visit tells whether to go on below the node.
 */
function walk(
	element: HTMLElement,
	isTroubleshooter: boolean,
	visit: (node: Node) => boolean,
) {
	const skipped = new Set<Node>([
		...element.querySelectorAll(SKIPPED),
		...element.querySelectorAll("a").filter(isSentence),
		...element.querySelectorAll(
			isTroubleshooter
				? "section[data-node]:not([data-outcome])"
				: "section[data-node]",
		),
	]);
	const below = (parent: HTMLElement) => {
		for (const node of parent.childNodes)
			if (!skipped.has(node) && visit(node) && isElement(node)) below(node);
	};
	below(element);
}

/** Whether a link is a sentence by itself ("Still stuck? [Get help]"): it tells about another page, not about this one. */
function isSentence(link: HTMLElement): boolean {
	const siblings = link.parentNode?.childNodes ?? [];
	const place = siblings.indexOf(link);
	const text = (nodes: Node[]) =>
		nodes
			.map((node) => node.text)
			.join("")
			.trim();
	const before = text(siblings.slice(0, place));
	return (
		/(^|[.?!])$/.test(before) && /^\.?$/.test(text(siblings.slice(place + 1)))
	);
}

/** Where a heading can be linked to: its own id, or that of the section it opens. */
function anchorOf(element: HTMLElement): string | undefined {
	if (!HEADING.test(element.tagName ?? "")) return undefined;
	if (element.id) return element.id;
	const section = element.closest("section[id], article[id], li[id], div[id]");
	const opens = section?.querySelector("h1, h2, h3, h4") === element;
	return opens ? section.id : undefined;
}

/** A page that tells search engines it answers a question or gives the steps of a task is an answer to readers too. */
function kindOf(path: string, document: HTMLElement): RecordKind {
	if (TROUBLESHOOTER.test(path)) return "troubleshooter";
	const answers = document
		.querySelectorAll('script[type="application/ld+json"]')
		.some((script) => /"@type":"(FAQPage|HowTo)"/.test(script.rawText));
	return answers ? "answer" : "page";
}

const isElement = (node: Node): node is HTMLElement =>
	node.nodeType === NodeType.ELEMENT_NODE;

const readable = (element: HTMLElement) => folded(element.textContent);

const folded = (text: string) => text.replace(/\s+/g, " ").trim();
