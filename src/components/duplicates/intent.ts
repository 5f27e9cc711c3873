import { Checker } from "../../tools/duplicates/client.ts";
import type { CheckerProps } from "./strings.ts";

/** What a reader does who is about to use the checker, before any data is in it. */
const INTENT = ["focusin", "pointerover", "dragenter"];
/** What may come with the data itself, where nothing of the above came before. */
const DATA = ["input", "change", "click", "drop"];

/**
 * The checker in a page. Until the reader turns to it, it is plain HTML and costs next to nothing; then its script and
 * its worker are fetched at once, so that no request is left to be made when the data is there.
 */
class DuplicateChecker extends HTMLElement {
	#checker = new Checker();
	#clicked: HTMLElement | null = null;

	connectedCallback() {
		for (const type of [...INTENT, ...DATA])
			this.addEventListener(type, this.#begin, { once: true });
		for (const type of INTENT) this.addEventListener(type, this.#expectFile);
		this.addEventListener("click", this.#remember);
		// Data the browser filled in again when the reader came back.
		if (this.querySelector("textarea")?.value) this.#begin();
	}

	#begin = () => {
		for (const type of [...INTENT, ...DATA])
			this.removeEventListener(type, this.#begin);
		this.#checker.start();
		void this.#show();
	};

	/** A file may be a spreadsheet, and what reads those is fetched apart. */
	#expectFile = ({ type, target }: Event) => {
		const isFile =
			type === "dragenter" ||
			(target instanceof HTMLInputElement && target.type === "file");
		if (!isFile) return;
		for (const each of INTENT) this.removeEventListener(each, this.#expectFile);
		// Where that fails, the file that needs it will say so.
		this.#checker.ask("expectFile", {}).catch(() => {});
	};

	#remember = ({ target }: Event) => {
		if (target instanceof HTMLElement) this.#clicked = target.closest("button");
	};

	async #show() {
		const { show } = await import("./show.tsx");
		const props = JSON.parse(this.dataset["props"] ?? "") as CheckerProps;
		show(this, props, this.#checker);
		this.removeEventListener("click", this.#remember);
		// A click that came too early is made up for.
		this.#clicked?.click();
	}
}

customElements.define("duplicate-checker", DuplicateChecker);
