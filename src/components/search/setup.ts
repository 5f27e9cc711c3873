import type { WidgetStrings } from "../../tools/strings/widget-strings.ts";
import { fetchProps } from "../on-touch/props.ts";

/** The strings of the search: all keys of the i18n files that begin with "find.". */
export type SearchStrings = WidgetStrings<"find">;

/** What the page tells the search: addresses under the site's base, in the page's language, and the strings. */
export interface SearchSetup {
	/** The site's base path, with a slash at its end. */
	base: string;
	/** The page of all questions. */
	questions: string;
	/** The search page. */
	page: string;
	/** The troubleshooter to begin with. */
	start: string;
	strings: SearchStrings;
}

/** Reads what the page tells the search, in the props of the box in its header. @throws if they cannot be fetched */
export async function readSetup(box: HTMLElement): Promise<SearchSetup> {
	await fetchProps(box);
	return JSON.parse(box.getAttribute("props") ?? "");
}
