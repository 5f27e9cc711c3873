import type { ClientDirective } from "astro";

declare module "astro" {
	interface AstroClientDirectives {
		/** Loads the island when the reader first touches it. */
		"client:touch"?: boolean;
	}
}

/**
 * Signs that a reader is about to use the island. A mouse comes near before it clicks, Tab before Enter; a file is dragged
 * before it is dropped. A browser that fills in a field by itself gives no sign but the last two.
 */
const SIGNS = [
	"pointerenter",
	"pointerdown",
	"focusin",
	"dragenter",
	"input",
	"change",
];

/**
 * The directive `client:touch`: an island is loaded when the reader first touches it, so that whoever only reads the page
 * does not pay for it; the build has moved its props to a file for the same reason. A button pressed before the island is
 * there is pressed again when it is. An address with a query may hold the island's state, so then it loads at once.
 */
const onTouch: ClientDirective = (load, _options, island) => {
	let kept: HTMLButtonElement | undefined;
	let started: Promise<void> | undefined;

	const start = () => {
		started ??= Promise.all([load(), fetchProps(island)])
			.then(([hydrate]) => hydrate())
			.then(() => island.removeEventListener("click", keep, true))
			.catch((error) => {
				// The next touch tries again.
				started = undefined;
				throw error;
			});
		return started;
	};
	const keep = async (event: Event) => {
		// Fields and links do their part without the script.
		const target = (event.target as Element).closest("button");
		if (!target) return;
		event.preventDefault();
		event.stopPropagation();
		kept = target;
		await start();
		if (kept === target && target.isConnected) target.click();
	};

	for (const sign of SIGNS) island.addEventListener(sign, start, true);
	island.addEventListener("click", keep, true);
	if (location.search) void start();
};

/** Puts the props where Astro reads them. In development they are there already. */
async function fetchProps(island: HTMLElement) {
	const address = island.dataset["props"];
	if (!address) return;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	island.setAttribute("props", await response.text());
}

export default onTouch;
