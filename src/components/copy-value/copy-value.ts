import { COPIED_FOR, copyText, selectText } from "./copy-text.ts";

/** The behaviour of CopyValue.astro. The texts come from its mark-up, in the language of the page. */
class CopyValueElement extends HTMLElement {
	#timer: ReturnType<typeof setTimeout> | undefined;

	connectedCallback() {
		this.querySelector("button")?.addEventListener("click", this.#copy);
	}

	disconnectedCallback() {
		clearTimeout(this.#timer);
		this.querySelector("button")?.removeEventListener("click", this.#copy);
	}

	#copy = async () => {
		const code = this.querySelector("code");
		if (!code) return;
		clearTimeout(this.#timer);
		if (await copyText(code.textContent ?? "")) {
			this.#show("copied", this.dataset["copied"]);
			this.#timer = setTimeout(() => this.#show("idle", ""), COPIED_FOR);
		} else {
			selectText(code);
			// This stays until the next click: the reader needs time to act on it.
			this.#show("by-hand", this.dataset["byHand"]);
		}
	};

	#show(state: "idle" | "copied" | "by-hand", message = "") {
		this.dataset["state"] = state;
		const status = this.querySelector("[role=status]");
		if (status) status.textContent = message;
	}
}

customElements.define("copy-value", CopyValueElement);
