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
		const start = async () => {
			this.#search ??= load(panel, input, box);
			try {
				return await this.#search;
			} catch (error) {
				// The next sign tries again.
				this.#search = undefined;
				throw error;
			}
		};
		for (const sign of SIGNS) input.addEventListener(sign, start);
		const asked = new URLSearchParams(location.search).get("q") ?? "";
		input.value = asked;
		if (asked) start().then(({ ask }) => ask(asked));
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
	const search = searchPanel({
		panel,
		input,
		setup,
		most: 30,
		onQuery: (query) => {
			const asked = `?q=${encodeURIComponent(query)}`;
			history.replaceState(null, "", query ? asked : location.pathname);
		},
	});
	// What was typed meanwhile.
	if (input.value) search.ask(input.value);
	else search.load();
	return search;
}

customElements.define("search-page", SearchPage);
