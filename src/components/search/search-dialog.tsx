import { render } from "preact";
import { SearchPanel } from "./SearchPanel.tsx";
import type { SearchSetup } from "./setup.ts";
import "./search.css";

let dialog: HTMLDialogElement | undefined;

/** Opens the search over the page, or closes it when it is open. The browser gives the focus back where it was. */
export function toggleSearch(setup: SearchSetup) {
	dialog ??= makeDialog(setup);
	if (dialog.open) dialog.close();
	else {
		dialog.showModal();
		dialog.querySelector("input")?.select();
	}
}

function makeDialog(setup: SearchSetup): HTMLDialogElement {
	const made = document.createElement("dialog");
	made.className = "search-dialog not-content";
	made.setAttribute("aria-label", setup.strings.label);
	document.body.append(made);
	const close = () => made.close();
	// A click on the dialog itself is one beside the panel that fills it.
	made.addEventListener("click", ({ target }) => {
		if (target === made) close();
	});
	render(<SearchPanel setup={setup} onLeave={close} most={8} />, made);
	return made;
}
