/** For each piece of text the hashes of both sides when they last said the same: the original's, then the translation's. */
export type Lock = Readonly<Record<string, string>>;

/** A piece of text that may say something else in the other language. */
export interface Stale {
	unit: string;
	/** What happened since the two last said the same. */
	change:
		| "untranslated"
		| "surplus"
		| "unrecorded"
		| "original changed"
		| "translation changed"
		| "both changed";
}

/**
 * What is not the same in both languages any more.
 * @param original hashes of the original's pieces by name.
 * @param translation hashes of the translation's.
 */
export function stalePieces(
	original: ReadonlyMap<string, string>,
	translation: ReadonlyMap<string, string>,
	lock: Lock,
): Stale[] {
	const units = [...new Set([...original.keys(), ...translation.keys()])];
	return units.sort().flatMap((unit) => {
		const change = changeOf(
			original.get(unit),
			translation.get(unit),
			lock[unit],
		);
		return change ? [{ unit, change }] : [];
	});
}

function changeOf(
	own: string | undefined,
	other: string | undefined,
	locked: string | undefined,
): Stale["change"] | undefined {
	if (other === undefined) return "untranslated";
	if (own === undefined) return "surplus";
	if (locked === undefined) return "unrecorded";
	const [ownThen, otherThen] = locked.split(" ");
	if (own !== ownThen)
		return other === otherThen ? "original changed" : "both changed";
	return other === otherThen ? undefined : "translation changed";
}

/** The lock for texts that say the same now. */
export function lockOf(
	original: ReadonlyMap<string, string>,
	translation: ReadonlyMap<string, string>,
): Lock {
	return Object.fromEntries(
		[...original]
			.filter(([unit]) => translation.has(unit))
			.map(([unit, hash]) => [unit, `${hash} ${translation.get(unit)}`])
			.sort(),
	);
}
