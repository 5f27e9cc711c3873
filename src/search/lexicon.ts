import type { LanguageFile } from "./language-file.ts";
import { phraseKey, stem, wordsOf } from "./words.ts";

/** What the browser is sent to understand queries for the index of one language. */
export interface LexiconFile {
	/** Language of the index. */
	language: string;
	/** All languages that have an index. */
	indexes: string[];
	/** How many records the index has. */
	records: number;
	/** The distinct words of the index in small letters, separated by spaces. */
	vocabulary: string;
	/** The authors' files by language. */
	languages: Record<string, LanguageFile>;
}

/** A lexicon ready to be asked. */
export interface Lexicon {
	records: number;
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
	/** How the index writes a folded word ("nokkel": "nøkkel"); undefined when it has none of its stem. */
	written: (word: string) => string | undefined;
}

/** Makes the lookups out of what was sent. */
export function readLexicon(file: LexiconFile): Lexicon {
	const indexed = new Map<string, string>();
	const spellings = new Set<string>();
	for (const word of file.vocabulary.split(" "))
		for (const folded of wordsOf(word)) {
			spellings.add(folded);
			indexed.set(stem(folded), folded === word ? folded : word);
		}
	const known = new Set(indexed.keys());
	const concepts = new Map<string, string[]>();
	const stopWords = new Set<string>();
	const weak = new Set<string>();
	const own = file.languages[file.language];
	/** The language's own words first; names are often written as in another language. */
	const searchedAs = (id: string) =>
		[own, ...Object.values(file.languages)].flatMap(
			(language) => language?.concepts[id] ?? [],
		);
	let longestPhrase = 1;
	for (const language of Object.values(file.languages)) {
		for (const word of language.stopWords.flatMap(wordsOf)) stopWords.add(word);
		for (const [id, phrases] of Object.entries(language.concepts)) {
			const searched = searchedAs(id).filter((phrase) =>
				wordsOf(phrase).every((word) => indexed.has(stem(word))),
			);
			if (searched.length === 0) continue;
			for (const phrase of phrases) {
				const words = wordsOf(phrase);
				longestPhrase = Math.max(longestPhrase, words.length);
				for (const word of words) {
					spellings.add(word);
					known.add(stem(word));
				}
				for (const key of keysOf(words, stopWords)) {
					concepts.set(key, [
						...new Set([...(concepts.get(key) ?? []), ...searched]),
					]);
					if (language.weak.includes(id)) weak.add(key);
				}
			}
		}
	}
	return {
		records: file.records,
		stopWords,
		known,
		spellings,
		concepts,
		weak,
		longestPhrase,
		written: (word) => {
			const found = indexed.get(stem(word));
			// A word of plain letters is the best search word itself: the index looks at its stem and its beginning.
			return found && wordsOf(found)[0] === found ? word : found;
		},
	};
}

/** A phrase is also known without the words in it that say nothing: "talk to someone" as "talk someone". */
function keysOf(words: string[], stopWords: ReadonlySet<string>): string[] {
	const telling = words.filter((word) => !stopWords.has(word));
	return telling.length > 1 && telling.length < words.length
		? [phraseKey(words), phraseKey(telling)]
		: [phraseKey(words)];
}
