/** The shortest word that is taken for a part. */
const SHORTEST = 3;

/** Norwegian joins words with an s or e in between: "salg-s-konto", "barn-e-hage". */
const JOINTS = ["", "s", "e"];

/**
 * The parts of a compound word ("kundenokkel": "kunde", "nokkel"; "clientkey": "client", "key"), or undefined when it
 * cannot be cut into known words without a rest. Long parts are preferred.
 * @param isKnown whether a folded word is known.
 */
export function splitCompound(
	word: string,
	isKnown: (part: string) => boolean,
): string[] | undefined {
	for (let end = word.length - SHORTEST; end >= SHORTEST; end--) {
		const head = word.slice(0, end);
		if (!isKnown(head)) continue;
		for (const joint of JOINTS) {
			const rest = word.slice(end);
			if (!rest.startsWith(joint)) continue;
			const tail = rest.slice(joint.length);
			if (tail.length < SHORTEST) continue;
			if (isKnown(tail)) return [head, tail];
			const parts = splitCompound(tail, isKnown);
			if (parts) return [head, ...parts];
		}
	}
	return undefined;
}
