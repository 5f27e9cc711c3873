/**
 * Lets the arrow keys walk the options of a list while the focus stays in its field: up and down, through the field
 * itself, and on to the other end. Enter follows the active option, or the first.
 */
export function optionList(input: HTMLInputElement, list: HTMLElement) {
	const options = () => [
		...list.querySelectorAll<HTMLElement>("[role=option]"),
	];

	/** The place of the active option, or -1. */
	function active(): number {
		const id = input.getAttribute("aria-activedescendant");
		return options().findIndex((option) => option.id === id);
	}

	/** Makes an option the active one; -1 makes it the field. */
	function activate(place: number) {
		const all = options();
		for (const [i, option] of all.entries())
			option.setAttribute("aria-selected", String(i === place));
		const option = all[place];
		if (!option) return input.removeAttribute("aria-activedescendant");
		input.setAttribute("aria-activedescendant", option.id);
		option.scrollIntoView({ block: "nearest" });
	}

	input.addEventListener("keydown", (event) => {
		const all = options();
		if (event.key === "Enter") {
			event.preventDefault();
			(all[active()] ?? all[0])?.click();
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined || all.length === 0) return;
		event.preventDefault();
		// One place more than there are options: the field itself, above the first and below the last.
		const places = all.length + 1;
		activate(((active() + 1 + step + places) % places) - 1);
	});
	// A reader who comes back begins above the list.
	input.addEventListener("focus", () => activate(-1));

	return { active, activate, count: () => options().length };
}
