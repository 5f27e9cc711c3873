import { readSetup } from "./setup.ts";

/** Signs that the reader is about to search. */
const SIGNS = ["pointerenter", "focus", "input"];

/**
 * The page /search/?q=: the same search, opened with what the address asks for, and with an address to pass on. Without a
 * query, what it needs is loaded when the reader shows that it is wanted.
 */
class SearchPage extends HTMLElement {
	#search: ReturnType<typeof load> | undefined;

	connectedCallback() {
		const panel = this.querySelector<HTMLElement>(".search-panel");
		const input = panel?.querySelector("input");
		const box = document.querySelector<HTMLElement>("search-box");
		if (!panel || !input || !box) return;
		const failure = this.querySelector<HTMLElement>(".search-page-failure");
		const start = async () => {
			this.#search ??= load(panel, input, box);
			try {
				const search = await this.#search;
				if (input.value) search.ask(input.value);
				else search.load();
			} catch {
				// The next sign tries again.
				this.#search = undefined;
			}
			failure?.toggleAttribute("hidden", this.#search !== undefined);
		};
		for (const sign of SIGNS)
			input.addEventListener(sign, () => {
				if (!this.#search) start();
			});
		// What the reader typed before this script came is newer than the address.
		input.value ||= new URLSearchParams(location.search).get("q") ?? "";
		if (input.value || document.activeElement === input) start();
	}
}

async function load(
	panel: HTMLElement,
	input: HTMLInputElement,
	box: HTMLElement,
) {
	const [{ searchPanel }, setup] = await Promise.all([
		import("./search-panel.ts"),
		readSetup(box),
		import("./engine.ts"),
	]);
	return searchPanel({
		panel,
		input,
		setup,
		most: 30,
		onQuery: (query) => {
			const asked = `?q=${encodeURIComponent(query)}`;
			history.replaceState(null, "", query ? asked : location.pathname);
		},
	});
}

customElements.define("search-page", SearchPage);
