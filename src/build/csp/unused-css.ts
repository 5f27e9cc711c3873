import postcss, { type Rule } from "postcss";
import parseSelector, { type Selector } from "postcss-selector-parser";

/** All words of the built pages and scripts that can be the name of a class, an id or an element. */
export function wordsOf(texts: Iterable<string>): Set<string> {
	const words = new Set<string>();
	for (const text of texts)
		for (const [word] of text.matchAll(/[\w:-]+/g)) words.add(word);
	return words;
}

/**
 * A sheet without the rules of Starlight that match nothing: those for a class, id or element whose name stands in no
 * page and no script. Starlight's own rules are known by their layers. Its mark-up comes whole from the build, so a name
 * that is not there cannot appear later; the site's own names may be put together in a script, so they stay.
 */
export function withoutUnused(css: string, words: ReadonlySet<string>): string {
	const root = postcss.parse(css);
	root.walkAtRules("layer", (layer) => {
		if (!layer.params.startsWith("starlight")) return;
		layer.walkRules((rule) => {
			const used = usedSelectors(rule, words);
			if (used.length === 0) rule.remove();
			else if (used.length < rule.selectors.length) rule.selectors = used;
		});
	});
	// Emptied at-rules go, from the inside out; layers stay, because the first mention of a layer tells its order.
	root.walkAtRules(/^(media|supports|container)$/, (rule) => {
		if (rule.nodes?.length === 0) rule.remove();
	});
	return root.toString();
}

function usedSelectors(rule: Rule, words: ReadonlySet<string>): string[] {
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
		.nodes.filter((selector) => canMatch(selector, words))
		.map((selector) => selector.toString().trim());
}

function canMatch(selector: Selector, words: ReadonlySet<string>): boolean {
	return selector.nodes.every((node) => {
		switch (node.type) {
			case "class":
			case "id":
			case "tag":
				return words.has(node.value);
			case "pseudo":
				// :not() matches all the better when what it names is not there.
				return (
					node.value === ":not" ||
					node.nodes.length === 0 ||
					node.nodes.some((inner) => canMatch(inner, words))
				);
			default:
				return true;
		}
	});
}
