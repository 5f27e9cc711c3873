import { useRef } from "preact/hooks";
import type { WidgetStrings } from "../../tools/strings/widget-strings.ts";
import { useCopy } from "../copy-value/use-copy.ts";

interface Props {
	value: string;
	strings: Pick<WidgetStrings<"keyCheck">, "copy" | "copied" | "byHand">;
}

/** The cleaned key with a button that copies it. */
export function CopyKey({ value, strings }: Props) {
	const code = useRef<HTMLElement>(null);
	const { state, copy } = useCopy(value, code);

	return (
		<div class="key-check-copy" data-state={state}>
			<code ref={code} translate={false}>
				{value}
			</code>
			<button
				type="button"
				// The name says what can be read on the button (WCAG 2.5.3).
				aria-label={state === "copied" ? strings.copied : strings.copy}
				onClick={copy}
			>
				<span class="key-check-idle">{strings.copy}</span>
				<span class="key-check-copied">{strings.copied}</span>
			</button>
			<span role="status">
				{state === "copied" && <span class="sr-only">{strings.copied}</span>}
				{state === "by-hand" && strings.byHand}
			</span>
		</div>
	);
}
