import { readSetup } from "./setup.ts";

/** The page /search/?q=: the same search, opened with what the address asks for, and with an address to pass on. */
class SearchPage extends HTMLElement {
	async connectedCallback() {
		const place = this.querySelector(".search-page");
		const box = document.querySelector<HTMLElement>("search-box");
		if (!place || !box) return;
		// What stands in the page already is shown before the field comes.
		const [{ searchPanel }, setup] = await Promise.all([
			import("./search-panel.ts"),
			readSetup(box),
		]);
		// The styles that came with it are painted first: together they would hold the page up on slow phones.
		await new Promise((resolve) =>
			requestAnimationFrame(() => setTimeout(resolve)),
		);
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
