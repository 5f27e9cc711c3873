import { EarlyWords } from "./early-words.ts";
import { readSetup } from "./setup.ts";
import { slashSearches } from "./slash-key.ts";

/** The button in the header. It loads the dialog when the reader points at it, focuses it, or presses its keys. */
class SearchBox extends HTMLElement {
	connectedCallback() {
		const button = this.querySelector("button");
		button?.addEventListener("pointerenter", this.#load);
		button?.addEventListener("focus", this.#load);
		button?.addEventListener("click", this.#open);
		addEventListener("keydown", this.#press);
		const keys = this.querySelector("kbd");
		if (keys && /Mac|iPhone|iPad/.test(navigator.userAgent))
			keys.textContent = "⌘ K";
	}

	disconnectedCallback() {
		removeEventListener("keydown", this.#press);
	}

	#load = () => {
		// The dialog asks for the engine when it opens; both come at the same time.
		import("./engine.ts").catch(() => {});
		return Promise.all([import("./search-dialog.ts"), readSetup(this)]);
	};

	#open = async () => {
		const button = this.querySelector("button");
		// Whoever asks again while it loads wants it all the more.
		if (button?.hasAttribute("aria-busy")) return;
		const failure = this.querySelector("p");
		const typed = new EarlyWords();
		button?.setAttribute("aria-busy", "true");
		try {
			const [{ toggleSearch }, setup] = await this.#load();
			if (typed.end()) toggleSearch(setup, typed.text);
			failure?.hidePopover();
		} catch {
			// The reader stays where they are: there may be a list on the page that is nowhere else.
			typed.end();
			failure?.showPopover();
		}
		button?.removeAttribute("aria-busy");
	};

	#press = (event: KeyboardEvent) => {
		const { key, ctrlKey, metaKey, altKey, target } = event;
		const isTyping =
			target instanceof HTMLElement &&
			(target.isContentEditable ||
				/INPUT|TEXTAREA|SELECT/.test(target.tagName));
		const isShortcut =
			(ctrlKey || metaKey) && !altKey
				? key.toLowerCase() === "k"
				: key === "/" && !altKey && !isTyping && slashSearches();
		if (!isShortcut) return;
		event.preventDefault();
		this.#open();
	};
}

customElements.define("search-box", SearchBox);
