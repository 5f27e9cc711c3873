import { hydrate } from "preact";
import type { Checker } from "../../tools/duplicates/client.ts";
import { DuplicateCheckerApp } from "./DuplicateCheckerApp.tsx";
import type { CheckerProps } from "./strings.ts";

/** Brings the checker's HTML to life, with what the reader has typed into it. */
export function show(
	element: HTMLElement,
	props: CheckerProps,
	checker: Checker,
) {
	hydrate(<DuplicateCheckerApp {...props} checker={checker} />, element);
}
