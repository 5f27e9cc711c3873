import type { SearchStrings } from "./setup.ts";

/** Code units of a query; whoever pastes more wants something else. */
export const MOST_TYPED = 200;

/** What makes an input the field of the panel with this id: a combobox (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function fieldAttributes(
	id: string,
	{ label, placeholder }: Pick<SearchStrings, "label" | "placeholder">,
) {
	return {
		type: "search",
		role: "combobox",
		"aria-label": label,
		"aria-autocomplete": "list",
		"aria-controls": listId(id),
		"aria-expanded": "false",
		placeholder,
		autocomplete: "off",
		autocapitalize: "off",
		autocorrect: "off",
		// Some browsers send what they check the spelling of to a server.
		spellcheck: "false",
		enterkeyhint: "go",
		maxlength: String(MOST_TYPED),
	} as const;
}

/** The id of a panel's list of results. */
export const listId = (id: string) => `${id}-list`;
