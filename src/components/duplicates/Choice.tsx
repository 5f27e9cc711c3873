interface Props {
	label: string;
	/** Whether the label is for screen readers only. */
	hidden?: boolean;
	value: string;
	/** Pairs of value and text. */
	options: readonly (readonly [string, string])[];
	onChange: (value: string) => void;
}

/** A labelled list to choose one from. */
export function Choice({ label, hidden, value, options, onChange }: Props) {
	return (
		<label class="dup-choice">
			<span class={hidden ? "sr-only" : ""}>{label}</span>
			<select
				value={value}
				onChange={(event) => onChange(event.currentTarget.value)}
			>
				{options.map(([each, text]) => (
					<option key={each} value={each}>
						{text}
					</option>
				))}
			</select>
		</label>
	);
}
