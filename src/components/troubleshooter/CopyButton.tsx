import type { TroubleshooterStrings } from "./strings.ts";

interface Props {
	state: "idle" | "copied" | "by-hand";
	/** What is on the button, and its name where that alone does not tell what is copied. */
	text: string;
	name?: string;
	onClick: () => void;
	strings: TroubleshooterStrings;
}

/** A button that copies, and says whether that worked. */
export function CopyButton({ state, text, name, onClick, strings }: Props) {
	return (
		<>
			<button
				type="button"
				class="troubleshooter-button troubleshooter-copy"
				data-state={state}
				// The name says what can be read on the button (WCAG 2.5.3).
				aria-label={state === "copied" ? strings.copied : (name ?? text)}
				onClick={onClick}
			>
				<span>{text}</span>
				<span>{strings.copied}</span>
			</button>
			<span role="status">
				{state === "copied" && <span class="sr-only">{strings.copied}</span>}
				{state === "by-hand" && strings.byHand}
			</span>
		</>
	);
}
