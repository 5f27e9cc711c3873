import { Checker } from "../../tools/duplicates/client.ts";
import type { CheckerProps } from "./strings.ts";

/** What a reader does who is about to use the checker, before any data is in it. */
const INTENT = ["focusin", "pointerenter", "pointerdown", "dragenter"];
/** What may come with the data itself, where nothing of the above came before. */
const DATA = ["input", "change", "click", "drop"];

/**
 * The checker in a page. Until the reader turns to it, it is plain HTML and costs next to nothing; then its script and
 * its worker are fetched at once, so that no request is left to be made when the data is there.
 */
class DuplicateChecker extends HTMLElement {
	connectedCallback() {
		for (const type of [...INTENT, ...DATA])
			this.addEventListener(type, this.#start, { once: true });
		this.addEventListener("click", this.#remember);
		// Data the browser filled in again when the reader came back.
		if (this.querySelector("textarea")?.value) this.#start();
	}

	#clicked: HTMLElement | null = null;

	#remember = ({ target }: Event) => {
		if (target instanceof HTMLElement) this.#clicked = target.closest("button");
	};

	#start = () => {
		for (const type of [...INTENT, ...DATA])
			this.removeEventListener(type, this.#start);
		const checker = new Checker();
		checker.start();
		void this.#show(checker);
	};

	async #show(checker: Checker) {
		const { show } = await import("./show.tsx");
		show(
			this,
			JSON.parse(this.dataset["props"] ?? "") as CheckerProps,
			checker,
		);
		this.removeEventListener("click", this.#remember);
		// A click that came too early is made up for.
		this.#clicked?.click();
	}
}

customElements.define("duplicate-checker", DuplicateChecker);
