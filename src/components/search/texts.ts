import type { SearchStrings } from "./setup.ts";

/** Puts values in the place of "{name}". */
export function fill(
	text: string,
	values: Record<string, string | number>,
): string {
	return text.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}

/** "1 result", "3 results", as the page's language counts. */
export function countText(count: number, strings: SearchStrings): string {
	const { lang } = document.documentElement;
	const isOne = new Intl.PluralRules(lang).select(count) === "one";
	return fill(isOne ? strings["count.one"] : strings["count.other"], { count });
}

/** The name of a language in the page's language: "Norwegian Bokmål". */
export function languageName(language: string): string {
	const { lang } = document.documentElement;
	return (
		new Intl.DisplayNames(lang, { type: "language" }).of(language) ?? language
	);
}
