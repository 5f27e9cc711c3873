import en from "../../content/i18n/en.json" with { type: "json" };
import type { StringKey } from "./schema.ts";

/** The strings of one widget without its prefix: of "keyCheck.label", `label`. */
export type WidgetStrings<Widget extends string> = {
	[Key in StringKey as Key extends `${Widget}.${infer Name}`
		? Name
		: never]: string;
};

/**
 * All strings of one widget in the language of `translate`, to be handed to an island.
 * @param translate gives the text of a key, as `Astro.locals.t` does.
 */
export function widgetStrings<Widget extends string>(
	widget: Widget,
	translate: (key: StringKey) => string,
): WidgetStrings<Widget> {
	const prefix = `${widget}.`;
	const keys = (Object.keys(en) as StringKey[]).filter((key) =>
		key.startsWith(prefix),
	);
	return Object.fromEntries(
		keys.map((key) => [key.slice(prefix.length), translate(key)]),
	) as WidgetStrings<Widget>;
}
