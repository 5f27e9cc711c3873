import { stemmer as english } from "@orama/stemmers/english";
import { stemmer as norwegian } from "@orama/stemmers/norwegian";

/** "can't", "won't" and their kin say "not", which a reader means when something does not work. */
const NEGATION =
	/\b(can|won|don|doesn|didn|isn|aren|wasn|weren|hasn|haven)['’]?t\b|\bcannot\b/g;

/**
 * The words of a text in a form that can be compared: small letters without accents, Norwegian letters by their base
 * letter (as they are written on a foreign keyboard), negations as "not".
 */
export function wordsOf(text: string): string[] {
	const plain = text
		.toLowerCase()
		.replace(NEGATION, " not ")
		.replaceAll("æ", "ae")
		.replaceAll("ø", "o")
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/(?<=\w)['’]s?\b/g, "");
	return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * The stem of a folded word. Each word goes through the stemmers of all the site's languages, because a reader's word
 * may be of any; both leave words alone that are not of their kind.
 */
export function stem(word: string): string {
	const known = stems.get(word);
	if (known !== undefined) return known;
	const found =
		word.length < 3 || /\d/.test(word) ? word : norwegian(english(word));
	stems.set(word, found);
	return found;
}

const stems = new Map<string, string>();

/** A phrase by the stems of its words: "Client Keys" and "client key" are the same. */
export const phraseKey = (words: readonly string[]): string =>
	words.map(stem).join(" ");
