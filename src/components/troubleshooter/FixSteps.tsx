import { useRef } from "preact/hooks";
import { fill } from "../../tools/strings/fill.ts";
import type { ShownStep } from "../../tools/troubleshooter/compile.ts";
import { useCopy } from "../copy-value/use-copy.ts";
import { RichText } from "../richtext/RichText.tsx";
import { CopyButton } from "./CopyButton.tsx";
import type { TroubleshooterStrings } from "./strings.ts";

interface Props {
	steps: readonly ShownStep[];
	strings: TroubleshooterStrings;
}

/** The numbered steps of a procedure; values in them can be copied. */
export function FixSteps({ steps, strings }: Props) {
	if (steps.length === 0) return null;
	return (
		<ol class="procedure">
			{steps.map(({ text, value }, index) => (
				<li key={index}>
					<p>
						<RichText nodes={text} />
					</p>
					{value && <Value {...value} strings={strings} />}
				</li>
			))}
		</ol>
	);
}

function Value({
	text,
	label,
	strings,
}: {
	text: string;
	label: string;
	strings: TroubleshooterStrings;
}) {
	const code = useRef<HTMLElement>(null);
	const { state, copy } = useCopy(text, code);
	return (
		<div class="troubleshooter-value not-content">
			<code ref={code} translate={false}>
				{text}
			</code>
			<CopyButton
				state={state}
				text={strings.copy}
				name={fill(strings.copyLabel, { label })}
				onClick={copy}
				strings={strings}
			/>
		</div>
	);
}
