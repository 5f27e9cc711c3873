import { button, element } from "./element.ts";
import type { SearchStrings } from "./setup.ts";
import { fill } from "./texts.ts";

/** What the reader searched for before, to search again or to remove. */
export function recentList(
	recent: readonly string[],
	strings: SearchStrings,
	onPick: (query: string) => void,
	onChange: (recent: string[]) => void,
): HTMLElement {
	const items = recent.map((query) =>
		element(
			"li",
			{},
			button({}, query, () => onPick(query)),
			button({ "aria-label": fill(strings.forget, { query }) }, "×", () =>
				onChange(recent.filter((other) => other !== query)),
			),
		),
	);
	return element(
		"div",
		{ class: "search-recent" },
		element("p", {}, strings.recent),
		element("ul", {}, ...items),
		button({}, strings.forgetAll, () => onChange([])),
	);
}
