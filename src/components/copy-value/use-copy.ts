import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { COPIED_FOR, copyText, selectText } from "./copy-text.ts";

/**
 * Copies a text on demand.
 * @param shown the element that shows the text: it is selected where copying does not work.
 * @returns the state to show, and what a button calls.
 */
export function useCopy(text: string, shown: RefObject<HTMLElement>) {
	const [state, setState] = useState<"idle" | "copied" | "by-hand">("idle");

	useEffect(() => {
		if (state !== "copied") return;
		const timer = setTimeout(() => setState("idle"), COPIED_FOR);
		return () => clearTimeout(timer);
	}, [state]);

	const copy = async () => {
		const copied = await copyText(text);
		if (!copied && shown.current) selectText(shown.current);
		setState(copied ? "copied" : "by-hand");
	};

	return { state, copy };
}
