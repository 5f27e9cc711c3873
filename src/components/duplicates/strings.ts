import type { FindingKey } from "../../tools/duplicates/kinds.ts";
import type { WidgetStrings } from "../../tools/strings/widget-strings.ts";
import type { Words } from "../../tools/strings/words.ts";

/** The strings of the checker: all keys of the i18n files that begin with "duplicates.". */
export type DuplicateStrings = WidgetStrings<"duplicates">;

/** The same, with values put in. */
export type DuplicateWords = Words<keyof DuplicateStrings>;

/** Where the site says more about each kind of finding. */
export type FindingLinks = Record<FindingKey, { help: string; steps?: string }>;

/** What the page gives to the checker. */
export interface CheckerProps {
	strings: DuplicateStrings;
	lang: string;
	links: FindingLinks;
	/** Whether the boxes wait for the worker; they do on the checker's own page, where it comes by itself. */
	waits?: boolean;
}
