import locales from "../../content/locales.json" with { type: "json" };

/** A language of the site. */
export interface Locale {
	/** The folder of its pages ("nb"), or undefined for the language at the root. */
	folder: string | undefined;
	/** Its name in itself: "Norsk bokmål". */
	label: string;
	/** BCP 47 tag, for `lang` and `hreflang`, and the name of its file in src/content/i18n/. */
	lang: string;
	/** The form Open Graph wants: language_TERRITORY (https://ogp.me/#optional). */
	openGraph: string;
	/** Primary tags of the browser languages whose readers are served by it. */
	browser: readonly string[];
}

/** All languages of the site, the one at the root first. They are listed in src/content/locales.json. */
export const LOCALES: readonly Locale[] = Object.entries(locales).map(
	([key, locale]) => ({
		folder: key === "root" ? undefined : key,
		...locale,
	}),
);

/** The languages that have a folder of their own: all that are translated from the one at the root. */
export const TRANSLATIONS = LOCALES.filter(
	(locale): locale is Locale & { folder: string } =>
		locale.folder !== undefined,
);

/** The language folder an id or path begins with ("nb/help", "/nb/help/"), or undefined for the root's language. */
export function folderOf(id: string): string | undefined {
	const first = id.replace(/^\//, "").split("/")[0];
	return TRANSLATIONS.find(({ folder }) => folder === first)?.folder;
}

/** An id or path without its language folder: "help" of "nb/help", "/help/" of "/nb/help/", "index" of "nb". */
export function withoutFolder(id: string): string {
	const folder = folderOf(id);
	if (folder === undefined) return id;
	if (id === folder) return "index";
	return id.slice(folder.length + 1);
}

/**
 * The root-relative path of a page, the same in all languages: "/help/" of "help" and "nb/help". The page for
 * addresses that do not exist has no other languages, so from there it is the home page.
 */
export function pagePath(id: string): string {
	const page = withoutFolder(id);
	return ["", "index", "404"].includes(page) ? "/" : `/${page}/`;
}
