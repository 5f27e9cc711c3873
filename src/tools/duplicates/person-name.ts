import { JOIN, LATIN, latin, letter, NOT_PLAIN } from "./fold-bytes.ts";
import { hash30 } from "./hash.ts";

/** The bits of {@link hash30}; sums of names are to be cut to them. */
export const NAME_BITS = 0x3fffffff;

/** For the letters of a word. */
let room = new Uint8Array(64);

/**
 * Hash of a person's name by its words, whatever their case, order, and the punctuation between them: add up the
 * hashes of first and last name. 0 where there is no word.
 * @param folded the bytes are what {@link foldPersonName} gave, and every letter is taken as it is
 */
export function personNameHash(
	bytes: Uint8Array,
	from: number,
	to: number,
	folded = false,
): number {
	if (to - from > room.length) room = new Uint8Array((to - from) * 2);
	const letters = room;
	let sum = 0;
	let length = 0;
	for (let i = from; i < to; i++) {
		const byte = bytes[i] as number;
		let small = letter[byte] as number;
		if (folded && byte >= 0x80) small = byte;
		else if (byte === LATIN) {
			const second = i + 1 < to ? latin(bytes[i + 1]) : -1;
			if (second === -1) return NOT_PLAIN;
			if (second === 0) i++;
			else small = LATIN;
		} else if (byte >= 0x80) {
			if (i === from || bytes[i - 1] !== LATIN) return NOT_PLAIN;
			small = latin(byte);
		}
		if (small > JOIN) letters[length++] = small;
		else if (length > 0) {
			sum += hash30(letters, 0, length);
			length = 0;
		}
	}
	if (length > 0) sum += hash30(letters, 0, length);
	return sum & NAME_BITS;
}

/** The words of a name as {@link personNameHash} compares them. */
export function foldPersonName(name: string): string {
	return name
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\p{Cf}/gu, "")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
}
