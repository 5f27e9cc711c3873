import type { Heading, Paragraph } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { parseInline, plainText } from "../richtext/parse.ts";
import { type Faq, faqSchema } from "./faq.ts";

/** A question that stands on the page of all questions; `id` is the anchor of its heading. */
export interface ListedQuestion extends Faq {
	id: string;
}

const HEADING = /^#+\s+(?<question>.+?)\s*\{#(?<id>[\w-]+)\}$/;

/**
 * The questions that a page asks in its own text: each heading that ends in a question mark, with the paragraph below it
 * as its short answer. A link at the end, which only leads on to the steps, is no part of the answer.
 * @param markdown the page without its frontmatter.
 * @throws when such a heading has no id, or no paragraph follows it, naming the heading.
 */
export function listedQuestions(markdown: string): ListedQuestion[] {
	const { children } = fromMarkdown(markdown);
	return children.flatMap((node, place) => {
		const source = node.type === "heading" ? sourceOf(node, markdown) : "";
		if (!/\?\s*(\{#.*\})?$/.test(source)) return [];
		const { question, id } = HEADING.exec(source)?.groups ?? {};
		const below = children[place + 1];
		if (!question || !id || below?.type !== "paragraph")
			throw new Error(
				`The question "${source}" needs an id, and its short answer in the paragraph below: ### Question? {#id}`,
			);
		const plain = plainText(parseInline(question, { base: "/" }));
		const answer = withoutLastLink(below, markdown);
		return [{ id, ...faqSchema.parse({ question: plain, answer }) }];
	});
}

function withoutLastLink(paragraph: Paragraph, markdown: string): string {
	const source = sourceOf(paragraph, markdown);
	const last = paragraph.children.at(-1);
	if (last?.type !== "link" || paragraph.children.length === 1) return source;
	const before = source.slice(0, -sourceOf(last, markdown).length).trimEnd();
	return /[.?!]$/.test(before) ? before : source;
}

/** The Markdown that a node was read from. */
function sourceOf(
	node: Heading | Paragraph | Paragraph["children"][number],
	markdown: string,
): string {
	const { start, end } = node.position ?? {};
	return markdown.slice(start?.offset, end?.offset);
}
