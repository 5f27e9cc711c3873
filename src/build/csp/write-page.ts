import MagicString from "magic-string";
import { META_POLICY } from "./policy.ts";
import type { PageParts } from "./read-page.ts";
import { PART_ELEMENT } from "./scripts.ts";

/** Where a page's parts went. Addresses are those the page asks for. */
export interface Moved {
	/** The classic scripts, or undefined when the page has none. */
	scripts: string | undefined;
	/** The module scripts, or undefined when the page has none. */
	modules: string | undefined;
	sheets: readonly string[];
	/** The light colours for readers without JavaScript, or undefined when the page's sheets have none. */
	lightSheet: string | undefined;
	/** Name of a classic script of the body, by its text. */
	partName: (text: string) => string;
	/** Address of an island's props, by their value. */
	propsUrl: (value: string) => string;
	/** Name of a style attribute's rule, by its value. */
	styleName: (value: string) => string;
}

/** The page's HTML with its policy, and with files in the place of everything inline. */
export function writePage(
	html: string,
	parts: PageParts,
	moved: Moved,
): string {
	const page = new MagicString(html);
	page.appendLeft(
		parts.charsetEnd,
		// Answers and searches stand in addresses; no request is to tell them.
		`<meta http-equiv="Content-Security-Policy" content="${META_POLICY}"><meta name="referrer" content="no-referrer">`,
	);
	for (const { range, text, inHead } of parts.scripts)
		page.update(
			...range,
			// White space would do, but an empty update is an error in MagicString.
			inHead
				? " "
				: `<${PART_ELEMENT} hidden data-part="${moved.partName(text)}"></${PART_ELEMENT}>`,
		);
	for (const { range } of [...parts.modules, ...parts.sheets])
		page.remove(...range);
	for (const { range, value } of parts.styles)
		page.update(...range, `data-css="${moved.styleName(value)}"`);
	for (const { range, name, island } of parts.islandIds)
		page.update(...range, `${name}="${island}"`);
	for (const { range, value } of parts.props)
		page.update(...range, `data-props="${moved.propsUrl(value)}"`);

	const tags = [
		moved.scripts && `<script src="${moved.scripts}"></script>`,
		...moved.sheets.map((href) => `<link rel="stylesheet" href="${href}">`),
		moved.lightSheet &&
			`<noscript><link rel="stylesheet" href="${moved.lightSheet}" media="(prefers-color-scheme: light)"></noscript>`,
		moved.modules && `<script type="module" src="${moved.modules}"></script>`,
	];
	page.appendLeft(parts.headEnd, tags.filter(Boolean).join(""));
	return page.toString();
}
