import { COPIED_FOR, copyText, selectText } from "./copy-text.ts";

/** The behaviour of CopyValue.astro. The texts come from its mark-up, in the language of the page. */
class CopyValueElement extends HTMLElement {
	#timer: ReturnType<typeof setTimeout> | undefined;
	#name = "";

	connectedCallback() {
		const button = this.querySelector("button");
		this.#name = button?.ariaLabel ?? "";
		button?.addEventListener("click", this.#copy);
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
		// The name says what can be read on the button (WCAG 2.5.3).
		const button = this.querySelector("button");
		if (button) button.ariaLabel = state === "copied" ? message : this.#name;
	}
}

customElements.define("copy-value", CopyValueElement);
