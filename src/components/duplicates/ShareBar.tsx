interface Props {
	shares: readonly { name: string; value: number }[];
}

/** Parts of a whole as a bar. The numbers stand beside it, so a screen reader passes it over. */
export function ShareBar({ shares }: Props) {
	const total = shares.reduce((sum, { value }) => sum + value, 0);
	if (total === 0) return null;
	let x = 0;
	return (
		<svg
			class="dup-bar"
			viewBox={`0 0 ${total} 1`}
			preserveAspectRatio="none"
			aria-hidden="true"
		>
			{shares.map(({ name, value }) => {
				const from = x;
				x += value;
				return (
					<rect
						key={name}
						data-share={name}
						x={from}
						width={value}
						height={1}
					/>
				);
			})}
		</svg>
	);
}
