import { JOIN, LATIN, latin, letter, NOT_PLAIN } from "./fold-bytes.ts";
import { mix, SEED, stepWord } from "./hash.ts";

/** The bits of {@link mix}; sums of names are to be cut to them. */
export const NAME_BITS = 0x3fffffff;

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
	let sum = 0;
	let word = SEED;
	// Up to four letters that are not in the hash yet.
	let four = 0;
	let shift = 0;
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
		if (small > JOIN) {
			four |= small << shift;
			shift = (shift + 8) & 31;
			if (shift !== 0) continue;
			word = stepWord(word, four);
			four = 0;
		} else if (word !== SEED || shift !== 0) {
			sum += wordHash(word, four, shift);
			word = SEED;
			four = 0;
			shift = 0;
		}
	}
	if (word !== SEED || shift !== 0) sum += wordHash(word, four, shift);
	return sum & NAME_BITS;
}

const wordHash = (word: number, four: number, shift: number) =>
	mix(shift === 0 ? word : stepWord(word, four));

/** The words of a name as {@link personNameHash} compares them. */
export function foldPersonName(name: string): string {
	return name
		.normalize("NFKC")
		.toLowerCase()
		.replace(/\p{Cf}/gu, "")
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ");
}
