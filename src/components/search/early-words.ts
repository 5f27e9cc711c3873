/** What the reader types after the search was asked for and before its field is there. */
export class EarlyWords {
	text = "";
	#isWanted = true;

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
		if (ctrlKey || metaKey) return;
		if (key.length === 1) this.text += key;
		else if (key === "Backspace") this.text = this.text.slice(0, -1);
		else if (key === "Escape") this.#isWanted = false;
		else return;
		event.preventDefault();
		event.stopPropagation();
	};
}
