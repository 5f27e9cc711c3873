const SHAPES = { good: "M5 12.5l4.5 4.5L19 7.5", bad: "M12 6.5v7M12 17.4v.1" };

/** A tick or an exclamation mark in a circle; the text beside it says the same. */
export function VerdictIcon({ tone }: { tone: keyof typeof SHAPES }) {
	return (
		<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
			<circle cx="12" cy="12" r="11" />
			<path d={SHAPES[tone]} />
		</svg>
	);
}
