import postcss, {
	type AtRule,
	type Container,
	type Root,
	type Rule,
} from "postcss";
import parseSelector, { type Selector } from "postcss-selector-parser";

/** All words of the built pages and scripts that can be the name of a class, an id or an element. */
export function wordsOf(texts: Iterable<string>): Set<string> {
	const words = new Set<string>();
	for (const text of texts)
		for (const [word] of text.matchAll(/[\w:-]+/g)) words.add(word);
	return words;
}

/**
 * A sheet of all pages without the rules of Starlight that match nothing: those for a class, id or element whose name
 * stands in no page and no script. Starlight's own rules are known by their layers.
 */
export function withoutUnused(css: string, words: ReadonlySet<string>): string {
	const root = postcss.parse(css);
	root.walkAtRules("layer", (layer) => {
		if (layer.params.startsWith("starlight"))
			removeUnused(layer, (name) => words.has(name));
	});
	return tidied(root);
}

/**
 * A sheet of one page without the rules that match nothing there. It may hold the rules of any component, because a page
 * could use any. A script may put a name together from a part that ends in a hyphen.
 * @param words of the page and of the scripts that it can come to load.
 */
export function withoutOthers(css: string, words: ReadonlySet<string>): string {
	const starts = [...words].filter((word) => /\w{2}.*-$/.test(word));
	const root = postcss.parse(css);
	removeUnused(
		root,
		(name) => words.has(name) || starts.some((start) => name.startsWith(start)),
	);
	return tidied(root);
}

type IsKnown = (name: string) => boolean;

function removeUnused(container: Container, isKnown: IsKnown) {
	container.walkRules((rule) => {
		const used = usedSelectors(rule, isKnown);
		if (used.length === 0) rule.remove();
		else if (used.length < rule.selectors.length) rule.selectors = used;
	});
}

/** Emptied at-rules go, from the inside out; layers stay, because the first mention of a layer tells its order. */
function tidied(root: Root): string {
	const conditions: AtRule[] = [];
	root.walkAtRules(
		/^(media|supports|container)$/,
		(rule) => void conditions.push(rule),
	);
	for (const rule of conditions.reverse())
		if (rule.nodes?.length === 0) rule.remove();
	return root.toString();
}

function usedSelectors(rule: Rule, isKnown: IsKnown): string[] {
	const { parent } = rule;
	// The steps of an animation are no selectors, and a nested rule is judged with the one around it.
	if (
		parent?.type === "rule" ||
		(parent?.type === "atrule" &&
			"name" in parent &&
			/keyframes$/.test(String(parent.name)))
	)
		return rule.selectors;
	return parseSelector()
		.astSync(rule.selector)
		.nodes.filter((selector) => canMatch(selector, isKnown))
		.map((selector) => selector.toString().trim());
}

function canMatch(selector: Selector, isKnown: IsKnown): boolean {
	return selector.nodes.every((node) => {
		switch (node.type) {
			case "class":
			case "id":
			case "tag":
				return isKnown(node.value);
			case "pseudo":
				// :not() matches all the better when what it names is not there.
				return (
					node.value === ":not" ||
					node.nodes.length === 0 ||
					node.nodes.some((inner) => canMatch(inner, isKnown))
				);
			default:
				return true;
		}
	});
}
