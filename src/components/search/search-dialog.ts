import { element } from "./element.ts";
import { fieldAttributes } from "./search-field.ts";
import { searchPanel } from "./search-panel.ts";
import type { SearchSetup } from "./setup.ts";

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search over the page, or closes it when it is open. The browser gives the focus back where it was.
 * @param typed what the reader has typed already
 */
export function toggleSearch(setup: SearchSetup, typed: string) {
	dialog ??= makeDialog(setup);
	if (dialog.open) return dialog.close();
	dialog.showModal();
	const input = dialog.querySelector("input");
	input?.focus();
	input?.select();
	if (!input || typed === "") return;
	input.value = typed;
	input.dispatchEvent(new InputEvent("input"));
}

function makeDialog(setup: SearchSetup): HTMLDialogElement {
	const made = element("dialog", {
		class: "search-dialog not-content",
		"aria-label": setup.strings.label,
	});
	const id = "search-panel";
	const input = element("input", fieldAttributes(id, setup.strings));
	const panel = element(
		"div",
		{ id, class: "search-panel" },
		element("div", { class: "search-field" }, input),
	);
	const onLeave = () => made.close();
	searchPanel({ panel, input, setup, most: 8, onLeave });
	made.append(panel);
	// A click on the dialog itself is one beside the panel that fills it.
	made.addEventListener("click", ({ target }) => {
		if (target === made) made.close();
	});
	document.body.append(made);
	return made;
}
