import { readFileSync } from "node:fs";
import { LOCALES } from "../tools/language/locales.ts";
import type { StringKey } from "../tools/strings/schema.ts";

/**
 * The name of a sidebar entry in every language, as Starlight's sidebar wants it. Pages need none: they bring their own.
 * @param key of a string in src/content/i18n/.
 * @throws when a language lacks the string, naming its file.
 */
export function sidebarLabel(key: StringKey & `sidebar.${string}`): {
	label: string;
	translations: Record<string, string>;
} {
	const names = LOCALES.map(({ lang }) => [lang, stringOf(lang, key)] as const);
	return {
		label: names[0]?.[1] ?? key,
		translations: Object.fromEntries(names),
	};
}

function stringOf(lang: string, key: string): string {
	const file = `src/content/i18n/${lang}.json`;
	const strings = JSON.parse(readFileSync(file, "utf8"));
	if (typeof strings[key] !== "string")
		throw new Error(`${file} has no "${key}". Add the string.`);
	return strings[key];
}
