import type { Piece } from "../../search/excerpt.ts";

/** A text with the sought words marked. */
export function Marked({ pieces }: { pieces: readonly Piece[] }) {
	return (
		<>
			{pieces.map(({ text, marked }, place) =>
				marked ? <mark key={place}>{text}</mark> : text,
			)}
		</>
	);
}
