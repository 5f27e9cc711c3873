import type { ClientDirective } from "astro";
import { takeDrops } from "./drops.ts";
import { fetchProps } from "./props.ts";

declare module "astro" {
	interface AstroClientDirectives {
		/** Loads the island when the reader first touches it; with "stay" also when the reader has stayed on the page for a while. */
		"client:touch"?: boolean | "stay";
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
 * there is pressed again when it is. An address with a query may hold the island's state, so then it loads at once, and
 * takes no answer before. Where loading fails, the island is marked, so that its static text can be shown instead.
 *
 * A tool that takes data in has everything it needs before there is data: with "stay", a reader who stays is ready to go
 * offline without having touched it.
 */
const onTouch: ClientDirective = (load, { value }, island) => {
	let kept: HTMLButtonElement | undefined;
	let started: Promise<void> | undefined;

	const start = () => {
		started ??= Promise.all([load(), fetchProps(island)])
			.then(([hydrate]) => hydrate())
			.then(() => {
				island.removeEventListener("click", keep, true);
				island.removeEventListener("paste", keepPaste, true);
			})
			.catch((error) => {
				// The next touch tries again.
				started = undefined;
				island.dataset["failed"] = "";
				throw error;
			})
			.finally(() => {
				island.inert = false;
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
		// What is chosen now is what the press means, so until then nothing else can be chosen.
		const choices = target.form?.querySelectorAll("fieldset") ?? [];
		for (const choice of choices) choice.disabled = true;
		try {
			await start();
		} finally {
			for (const choice of choices) choice.disabled = false;
		}
		if (kept === target && target.isConnected) target.click();
	};

	// A box that waits for the island takes what is pasted into it as soon as the island is there.
	const keepPaste = async (event: Event) => {
		const box = event.target;
		if (!(box instanceof HTMLTextAreaElement && box.readOnly)) return;
		const text = (event as ClipboardEvent).clipboardData?.getData("text/plain");
		try {
			// Not a step later than who presses a button next, so that the press finds the text in the box.
			await start();
		} catch {}
		box.value = text ?? "";
		box.dispatchEvent(new InputEvent("input", { bubbles: true }));
	};

	island.addEventListener("paste", keepPaste, true);
	// Astro tells what it could not load after it has tried twice.
	island.addEventListener("astro:hydration-error", () => {
		island.dataset["failed"] = "";
	});
	for (const sign of SIGNS) island.addEventListener(sign, start, true);
	island.addEventListener("click", keep, true);
	if (location.search) {
		island.inert = true;
		void start();
	}
	if (value === "stay") setTimeout(start, STAY);
	takeDrops();
};

/** Milliseconds after which a reader counts as staying. */
const STAY = 2000;

export default onTouch;
