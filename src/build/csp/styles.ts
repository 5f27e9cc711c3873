import postcss, { type Container } from "postcss";

/** A style sheet's text and the media it is for. */
export interface Sheet {
	css: string;
	media: string | undefined;
}

/** Several sheets as one, in their order. */
export function joinSheets(sheets: readonly Sheet[]): string {
	return sheets
		.map(({ css, media }) =>
			media && media !== "all" ? `@media ${media}{${css}}` : css,
		)
		.join("\n");
}

/**
 * The rule that does what a style attribute did. As that does, it beats every other rule that is not important.
 * @throws when the value is no list of declarations.
 */
export function styleRule(name: string, value: string): string {
	const root = postcss.parse(`a{${value}}`);
	const [rule] = root.nodes;
	if (
		root.nodes.length !== 1 ||
		rule?.type !== "rule" ||
		rule.nodes.some(({ type }) => type !== "decl")
	)
		throw new Error(`style="${value}" is no list of declarations`);
	return `[data-css="${name}"]:not(#a#a#a){${value.trim().replace(/;$/, "")}}`;
}

const LIGHT = /\[data-theme=["']?light["']?\]/g;

/**
 * The light colours of a sheet for readers without JavaScript: pages are built dark, and a script makes them light. It is
 * the rules for the light theme, told to hold for the theme that the page is built with.
 */
export function lightSheet(css: string): string {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		const light = rule.selectors.filter(
			(selector) => selector.search(LIGHT) !== -1,
		);
		if (light.length === 0 || rule.selector.includes(":not([data-theme"))
			rule.remove();
		else
			rule.selectors = light.map((selector) =>
				selector.replace(LIGHT, "[data-theme]"),
			);
	});
	// The order of layers stands in the sheet itself.
	root.walkAtRules((rule) => {
		if (!rule.nodes) rule.remove();
	});
	removeEmpty(root);
	return root.toString().trim();
}

function removeEmpty(container: Container) {
	for (const node of [...(container.nodes ?? [])])
		if (node.type === "atrule") {
			removeEmpty(node);
			if (!node.nodes?.length) node.remove();
		}
}

/** How many sheets, from the first, are the same in all lists. */
export function commonStart(lists: readonly (readonly Sheet[])[]): number {
	const [first = []] = lists;
	const differs = first.findIndex((sheet, i) =>
		lists.some(
			(list) => list[i]?.css !== sheet.css || list[i]?.media !== sheet.media,
		),
	);
	return differs === -1 ? first.length : differs;
}
