interface Props {
	label: string;
	/** Whether the label is heard only. */
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
			{!hidden && <span>{label}</span>}
			<select
				// The label's own text would have the options in it.
				aria-label={label}
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
