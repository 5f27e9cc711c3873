import { searchPanel } from "./search-panel.ts";
import type { SearchSetup } from "./setup.ts";

/** The page /search/?q=: the same search, opened with what the address asks for, and with an address to pass on. */
class SearchPage extends HTMLElement {
	connectedCallback() {
		const place = this.querySelector(".search-page");
		const box = document.querySelector<HTMLElement>("search-box");
		if (!place || !box) return;
		const setup = JSON.parse(box.dataset["setup"] ?? "") as SearchSetup;
		const { panel, ask } = searchPanel({
			setup,
			most: 30,
			onQuery: (query) => {
				const asked = `?q=${encodeURIComponent(query)}`;
				history.replaceState(null, "", query ? asked : location.pathname);
			},
		});
		place.replaceChildren(panel);
		const asked = new URLSearchParams(location.search).get("q");
		if (asked) ask(asked);
	}
}

customElements.define("search-page", SearchPage);
