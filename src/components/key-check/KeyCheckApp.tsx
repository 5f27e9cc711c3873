import { useEffect, useRef, useState } from "preact/hooks";
import { checkKey, type KeyVerdict } from "../../tools/key-check/key-check.ts";
import { fill } from "../../tools/strings/fill.ts";
import type { WidgetStrings } from "../../tools/strings/widget-strings.ts";
import { CopyKey } from "./CopyKey.tsx";
import { VerdictIcon } from "./VerdictIcon.tsx";

/** The strings of the widget: all keys of the i18n files that begin with "keyCheck.". */
export type KeyCheckStrings = WidgetStrings<"keyCheck">;

/** Tells the reader what they are about to paste into Sesam Talk. Nothing is sent or stored. */
export function KeyCheckApp({ strings }: { strings: KeyCheckStrings }) {
	const input = useRef<HTMLInputElement>(null);
	const [verdict, setVerdict] = useState<KeyVerdict>({ kind: "empty" });
	const check = () => setVerdict(checkKey(input.current?.value ?? ""));

	// The reader may have pasted before this script was there.
	useEffect(check, []);

	const clear = () => {
		if (input.current) {
			input.current.value = "";
			input.current.focus();
		}
		check();
	};

	return (
		<div class="key-check-app">
			<label for="key-check-input">{strings.label}</label>
			<div class="key-check-field">
				<input
					ref={input}
					id="key-check-input"
					type="text"
					autocomplete="off"
					autocapitalize="off"
					autocorrect="off"
					// Some browsers send what they check the spelling of to a server.
					spellcheck={false}
					aria-describedby="key-check-privacy"
					onInput={check}
				/>
				<button type="button" onClick={clear}>
					{strings.clear}
				</button>
			</div>
			<p id="key-check-privacy" class="key-check-privacy">
				{strings.privacy}
			</p>
			<div class="key-check-result">
				<div role="status">
					{verdict.kind !== "empty" && (
						<p class={`key-check-verdict key-check-${tone(verdict)}`}>
							<VerdictIcon tone={tone(verdict)} />
							<span>{message(verdict, strings)}</span>
						</p>
					)}
				</div>
				{verdict.kind === "cleaned" && (
					<CopyKey
						key={verdict.value}
						value={verdict.value}
						strings={strings}
					/>
				)}
			</div>
		</div>
	);
}

function tone({ kind }: KeyVerdict): "good" | "bad" {
	return kind === "client-key-shape" || kind === "cleaned" ? "good" : "bad";
}

function message(
	verdict: Exclude<KeyVerdict, { kind: "empty" }>,
	strings: KeyCheckStrings,
): string {
	if (verdict.kind !== "not-a-key")
		return fill(strings[`verdict.${verdict.kind}`], { ...verdict });
	return fill(strings[`verdict.${verdict.reason}`], { ...verdict });
}
