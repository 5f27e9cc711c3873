import postcss, { type AtRule, type Root, type Rule } from "postcss";
import parseSelector, { type Selector } from "postcss-selector-parser";

/** What the rules of a sheet can match in some pages and their scripts. */
export interface Names {
	/** Names of elements. */
	elements: ReadonlySet<string>;
	/** All words, which can be the name of a class or an id. */
	words: ReadonlySet<string>;
	/** Beginnings of names that a script puts together: they end in a hyphen. */
	starts: readonly string[];
}

/** The names in built pages and scripts. Scripts name an element by a text that is nothing else, or in HTML. */
export function namesIn(texts: Iterable<string>): Names {
	const elements = new Set<string>();
	const words = new Set<string>();
	for (const text of texts) {
		// What follows a dot is a property, or a part of some other name.
		for (const [word] of text.matchAll(/[\w:-]+(?:\.[\w:-]+)*/g))
			words.add(word);
		for (const [, tag, quoted] of text.matchAll(
			/<([a-z][\w-]*)|["'`]([a-z][\w-]*)["'`]/gi,
		))
			elements.add((tag ?? quoted ?? "").toLowerCase());
	}
	const starts = [...words].filter((word) => /\w{2}.*-$/.test(word));
	return { elements, words, starts };
}

/** A sheet without the rules that match nothing: those for a class, id or element whose name is not there. */
export function withoutUnused(css: string, names: Names): string {
	const root = postcss.parse(css);
	root.walkRules((rule) => {
		const used = usedSelectors(rule, names);
		if (used.length === 0) rule.remove();
		else if (used.length < rule.selectors.length) rule.selectors = used;
	});
	return tidied(root);
}

/**
 * A sheet without the custom properties that nothing reads.
 * @param others whatever else can read them: other sheets, and scripts, in which a property counts wherever it is named.
 */
export function withoutUnusedProperties(
	css: string,
	others: readonly string[],
): string {
	const root = postcss.parse(css);
	const elsewhere = propertiesIn(others.join("\n"));
	for (let removed = true; removed; ) {
		removed = false;
		const here = propertiesIn(root.toString(), "var\\(\\s*");
		root.walkDecls(/^--/, (declaration) => {
			const { prop } = declaration;
			if (here.has(prop) || elsewhere.has(prop)) return;
			declaration.remove();
			removed = true;
		});
	}
	root.walkRules((rule) => {
		if (rule.nodes.length === 0) rule.remove();
	});
	return tidied(root);
}

/** The custom properties that a text names, or those that follow something. */
function propertiesIn(text: string, after = ""): Set<string> {
	return new Set(
		[...text.matchAll(new RegExp(`${after}(--[\\w-]+)`, "g"))].map(
			([, property]) => property as string,
		),
	);
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

function usedSelectors(rule: Rule, names: Names): string[] {
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
		.nodes.filter((selector) => canMatch(selector, names))
		.map((selector) => selector.toString().trim());
}

function canMatch(selector: Selector, names: Names): boolean {
	return selector.nodes.every((node) => {
		switch (node.type) {
			case "class":
			case "id":
				return (
					names.words.has(node.value) ||
					names.starts.some((start) => node.value.startsWith(start))
				);
			case "tag":
				return names.elements.has(node.value.toLowerCase());
			case "pseudo":
				// :not() matches all the better when what it names is not there.
				return (
					node.value === ":not" ||
					node.nodes.length === 0 ||
					node.nodes.some((inner) => canMatch(inner, names))
				);
			default:
				return true;
		}
	});
}
