import type { LanguageFile } from "./language-file.ts";
import { phraseKey, stem, wordsOf } from "./words.ts";

/** What the browser is sent of one language: "pagefind/en/words.json". */
export interface WordsFile {
	/** All languages that have an index. */
	indexes: string[];
	/** All languages that have such a file. */
	languages: string[];
	/** The authors' file of this one. */
	words: LanguageFile;
}

/** What is known about words when the index of one language is asked. */
export interface Lexicon {
	/** Words that say nothing, folded. */
	stopWords: ReadonlySet<string>;
	/** The stems of all known words: of the index, and of the concepts in any language. */
	known: ReadonlySet<string>;
	/** All known words, folded, for spelling. */
	spellings: ReadonlySet<string>;
	/** What a word or phrase (by its key) is searched as: phrases that the index has, the most usual first. */
	concepts: ReadonlyMap<string, readonly string[]>;
	/** The keys of words and phrases that nearly every question has ("missing", "crm") and that decide little. */
	weak: ReadonlySet<string>;
	/** The number of words in the longest phrase of a concept. */
	longestPhrase: number;
	/** Folded words that are of another language only. */
	foreign: ReadonlySet<string>;
	/** How the index writes a folded word ("nokkel": "nøkkel"); undefined when it has none of its stem. */
	written: (word: string) => string | undefined;
}

/**
 * Makes the lookups.
 * @param languages the authors' files by language: all of them, or only the index's own.
 * @param language of the index.
 * @param texts all texts that the index holds, the headings too.
 */
export function readLexicon(
	languages: Readonly<Record<string, LanguageFile>>,
	language: string,
	texts: readonly string[],
): Lexicon {
	const own = languages[language];
	const all = Object.values(languages);
	const indexed = indexedWords(texts);
	const stopWords = new Set(
		all.flatMap((file) => file.stopWords.flatMap(wordsOf)),
	);
	const spellings = new Set(texts.flatMap(wordsOf));
	const known = new Set(indexed.keys());
	const concepts = new Map<string, readonly string[]>();
	const weak = new Set<string>();
	let longestPhrase = 1;
	for (const file of all)
		for (const [id, phrases] of Object.entries(file.concepts)) {
			// The language's own words first; names are often written as in another language.
			const searched = [own, ...all]
				.flatMap((file) => file?.concepts[id] ?? [])
				.filter((phrase) =>
					wordsOf(phrase).every((word) => indexed.has(stem(word))),
				);
			if (searched.length === 0) continue;
			for (const words of phrases.map(wordsOf)) {
				longestPhrase = Math.max(longestPhrase, words.length);
				for (const word of words) {
					spellings.add(word);
					known.add(stem(word));
				}
				for (const key of keysOf(words, stopWords)) {
					const before = concepts.get(key) ?? [];
					concepts.set(key, [...new Set([...before, ...searched])]);
					if (all.some((file) => file.weak.includes(id))) weak.add(key);
				}
			}
		}
	const isOwn = new Set(own ? fileWords(own) : []);
	const foreign = all
		.flatMap(fileWords)
		.filter((word) => !isOwn.has(word) && !indexed.has(stem(word)));
	return {
		stopWords,
		known,
		spellings,
		concepts,
		weak,
		longestPhrase,
		foreign: new Set(foreign),
		written: (word) => {
			const found = indexed.get(stem(word));
			// A word of plain letters is the best search word itself: the index looks at its stem and its beginning.
			return found && wordsOf(found)[0] === found ? word : found;
		},
	};
}

/** The words of the index in small letters, by the stem of their folded form. */
function indexedWords(texts: readonly string[]): Map<string, string> {
	const words =
		texts
			.join(" ")
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? [];
	const indexed = new Map<string, string>();
	for (const word of new Set(words)) {
		const [folded = word] = wordsOf(word);
		const key = stem(folded);
		// A word that is written as it is folded goes before one that is not ("not" before "cannot").
		const isPlain = folded === word;
		if (!/^\d+$/.test(word) && (isPlain || !indexed.has(key)))
			indexed.set(key, word);
	}
	return indexed;
}

const fileWords = ({ stopWords, concepts }: LanguageFile): string[] =>
	[...stopWords, ...Object.values(concepts).flat()].flatMap(wordsOf);

/** A phrase is also known without the words in it that say nothing: "talk to someone" as "talk someone". */
function keysOf(words: string[], stopWords: ReadonlySet<string>): string[] {
	const telling = words.filter((word) => !stopWords.has(word));
	return telling.length > 1 && telling.length < words.length
		? [phraseKey(words), phraseKey(telling)]
		: [phraseKey(words)];
}
