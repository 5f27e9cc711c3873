import { render } from "preact";
import { SearchPanel } from "./SearchPanel.tsx";
import type { SearchSetup } from "./setup.ts";
import "./search.css";

/** The page /search/?q=: the same search, opened with what the address asks for, and with an address to pass on. */
class SearchPage extends HTMLElement {
	connectedCallback() {
		const place = this.querySelector(".search-page");
		const box = document.querySelector<HTMLElement>("search-box");
		if (!place || !box) return;
		const setup = JSON.parse(box.dataset["setup"] ?? "") as SearchSetup;
		const asked = new URLSearchParams(location.search).get("q") ?? "";
		const showInAddress = (query: string) => {
			const address = query
				? `?q=${encodeURIComponent(query)}`
				: location.pathname;
			history.replaceState(null, "", address);
		};
		render(
			<SearchPanel
				setup={setup}
				initial={asked.slice(0, 200)}
				most={30}
				onQuery={showInAddress}
			/>,
			place,
		);
	}
}

customElements.define("search-page", SearchPage);
