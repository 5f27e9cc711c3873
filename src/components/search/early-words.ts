/** What the reader types after the search was asked for and before its field is there. */
export class EarlyWords {
	text = "";
	#isWanted = true;
	readonly #focused = document.activeElement;

	constructor() {
		addEventListener("keydown", this.#keep, true);
	}

	/** @returns false if the reader has pressed Escape since */
	end(): boolean {
		removeEventListener("keydown", this.#keep, true);
		return this.#isWanted;
	}

	#keep = (event: KeyboardEvent) => {
		const { key, ctrlKey, metaKey } = event;
		// Whoever has turned to something else types there.
		if (ctrlKey || metaKey || document.activeElement !== this.#focused) return;
		if (key.length === 1) this.text += key;
		else if (key === "Backspace") this.text = this.text.slice(0, -1);
		else if (key === "Escape") {
			this.end();
			this.#isWanted = false;
		} else return;
		event.preventDefault();
		event.stopPropagation();
	};
}
