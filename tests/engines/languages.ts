import { treesIn } from "../../src/build/tree-files.ts";
import en from "../../src/content/i18n/en.json" with { type: "json" };
import nb from "../../src/content/i18n/nb.json" with { type: "json" };
import { widgetStrings } from "../../src/tools/strings/widget-strings.ts";

/** The two languages that the journeys are made in: where their pages begin, their strings and their trees. */
export const LANGUAGES = [
	{ lang: "en", root: "", strings: en, trees: treesIn(undefined).trees },
	{ lang: "nb", root: "nb/", strings: nb, trees: treesIn("nb").trees },
] as const;

/** The strings of one widget in one of them. */
export const stringsOf = <Widget extends string>(
	widget: Widget,
	strings: typeof en,
) => widgetStrings(widget, (key) => strings[key]);
