import {
	type DefaultTreeAdapterTypes,
	defaultTreeAdapter,
	parse,
} from "parse5";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A stretch of the page's source: from, to (exclusive). */
export type Range = readonly [start: number, end: number];

/** A script or style sheet: a file of the site, or text that stood in the page. */
export type Source = { readonly file: string } | { readonly text: string };

/** Everything of a page that a Content-Security-Policy without exceptions makes move. */
export interface PageParts {
	/** Where the policy goes: right after the charset, before anything is loaded. */
	charsetEnd: number;
	headEnd: number;
	/** Classic inline scripts; those in the head run there, before the page is painted, those in the body in their place. */
	scripts: { range: Range; text: string; inHead: boolean }[];
	/** Module scripts, which run in this order after the page is parsed. */
	modules: { range: Range; source: Source }[];
	sheets: { range: Range; source: Source; media: string | undefined }[];
	/** Style attributes. */
	styles: { range: Range; value: string }[];
	/** The numbers of the islands, by Astro and by Preact: they tell the folder and the order in which the site was built. */
	islandIds: { range: Range; name: string; island: number }[];
	/** Props of islands that wait for the reader's touch, and of other elements that fetch them: they need not be in the page. */
	props: { range: Range; value: string }[];
	/** What cannot be moved, in words for whoever builds the site. */
	problems: string[];
}

const JAVASCRIPT = ["", "text/javascript", "application/javascript"];
const URL_ATTRIBUTES = ["href", "src", "action", "formaction", "xlink:href"];

/** Finds the parts of a page's HTML that must move. */
export function readPage(html: string): PageParts {
	const parts: PageParts = {
		charsetEnd: -1,
		headEnd: -1,
		scripts: [],
		modules: [],
		sheets: [],
		styles: [],
		islandIds: [],
		props: [],
		problems: [],
	};
	const document = parse(html, {
		sourceCodeLocationInfo: true,
		scriptingEnabled: false,
	});
	for (const { element, inHead } of elementsOf(document, false))
		readElement(element, inHead, parts);
	if (parts.charsetEnd === -1 || parts.headEnd === -1)
		parts.problems.push("no <meta charset> or no <head>…</head>");
	return parts;
}

function* elementsOf(
	node: Node,
	inHead: boolean,
): Generator<{ element: Element; inHead: boolean }> {
	const inside = inHead || node.nodeName === "head";
	if (defaultTreeAdapter.isElementNode(node))
		yield { element: node, inHead: inside };
	if (node.nodeName === "template")
		yield* elementsOf(
			(node as DefaultTreeAdapterTypes.Template).content,
			inside,
		);
	if ("childNodes" in node)
		for (const child of node.childNodes) yield* elementsOf(child, inside);
}

function readElement(element: Element, inHead: boolean, parts: PageParts) {
	const attributes = new Map(
		element.attrs.map(({ name, value }) => [name, value]),
	);
	const at = element.sourceCodeLocation;
	// Elements that the parser adds have no place in the source, and nothing to move.
	if (!at) return;
	const range: Range = [at.startOffset, at.endOffset];

	for (const [name, value] of attributes) {
		if (name.startsWith("on"))
			parts.problems.push(
				`the handler ${name}="${value}" on <${element.tagName}>: use addEventListener in a script`,
			);
		if (URL_ATTRIBUTES.includes(name) && /^\s*(javascript|data):/i.test(value))
			parts.problems.push(
				`${name}="${value}" on <${element.tagName}>: link to a file or a page`,
			);
	}
	const style = at.attrs?.["style"];
	if (style)
		parts.styles.push({
			range: [style.startOffset, style.endOffset],
			value: attributes.get("style") ?? "",
		});

	const props = at.attrs?.["props"];
	if (props && (attributes.get("client") ?? "touch") === "touch")
		parts.props.push({
			range: [props.startOffset, props.endOffset],
			value: attributes.get("props") ?? "",
		});

	switch (element.tagName) {
		case "astro-island": {
			const island = parts.islandIds.at(-1)?.island ?? 0;
			for (const name of ["uid", "data-preact-island-id"]) {
				const id = at.attrs?.[name];
				if (id)
					parts.islandIds.push({
						range: [id.startOffset, id.endOffset],
						name,
						island: island + 1,
					});
			}
			break;
		}
		case "head":
			if (at.endTag) parts.headEnd = at.endTag.startOffset;
			break;
		case "meta":
			if (attributes.has("charset")) parts.charsetEnd = at.endOffset;
			break;
		case "base":
		case "embed":
		case "iframe":
		case "object":
			parts.problems.push(
				`<${element.tagName}>: the policy of the site forbids it`,
			);
			break;
		case "style":
			parts.sheets.push({
				range,
				source: { text: textOf(element) },
				media: attributes.get("media"),
			});
			break;
		case "link":
			// A sheet in <noscript> is for readers without JavaScript only: it stays there.
			if (
				attributes.get("rel") === "stylesheet" &&
				element.parentNode?.nodeName !== "noscript"
			)
				parts.sheets.push({
					range,
					source: { file: attributes.get("href") ?? "" },
					media: attributes.get("media"),
				});
			break;
		case "script":
			readScript(element, attributes, { range, inHead }, parts);
	}
}

function readScript(
	element: Element,
	attributes: ReadonlyMap<string, string>,
	{ range, inHead }: { range: Range; inHead: boolean },
	parts: PageParts,
) {
	const type = attributes.get("type") ?? "";
	const src = attributes.get("src");
	const text = textOf(element);
	if (type === "module")
		parts.modules.push({
			range,
			source: src === undefined ? { text } : { file: src },
		});
	else if (["importmap", "speculationrules"].includes(type))
		parts.problems.push(
			`<script type="${type}">: the policy of the site forbids it`,
		);
	else if (JAVASCRIPT.includes(type) && src === undefined) {
		if (/document\.(currentScript|write)/.test(text))
			parts.problems.push(
				"an inline script with document.currentScript or document.write: make it a module",
			);
		parts.scripts.push({ range, text, inHead });
	}
	// What is left are files, and data such as JSON-LD, which no browser runs and no policy blocks.
}

const textOf = (element: Element): string =>
	element.childNodes
		.map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ""))
		.join("");
