import { splitCompound } from "./compounds.ts";
import type { Lexicon } from "./lexicon.ts";
import { correct } from "./spelling.ts";
import { phraseKey, stem, wordsOf } from "./words.ts";

/** A word that was read as another one. */
export interface Correction {
	from: string;
	to: string;
}

/** One thing the reader seeks, and the phrases it is searched as. */
export interface Term {
	/** The reader's words, corrected. */
	words: string[];
	/** How much it counts beside the other terms, from 0 to 1. */
	weight: number;
	/** Phrases for the index; how much each counts, from 0 to 1. */
	phrases: { text: string; weight: number }[];
}

/** What a query means. */
export interface Understood {
	terms: Term[];
	corrections: Correction[];
	/** Whether a word of the query is of another language than the index. */
	isForeign: boolean;
}

/** How much another word for the same thing counts beside the reader's own. */
const SYNONYM = 0.85;

/** How much the single words of a phrase count beside the phrase. */
const PART = 0.4;

/** How much a term counts that nearly every question has. */
const WEAK = 0.6;

/** How many other words are searched; authors write the most usual first, and the last ones are far from what is meant. */
const MOST_SYNONYMS = 4;

/**
 * Reads a query: finds what each word or phrase stands for, mends misspelt words, cuts compounds, and drops words that
 * say nothing. A query of such words only keeps them, so that it finds something too.
 */
export function understand(query: string, lexicon: Lexicon): Understood {
	const corrections: Correction[] = [];
	const typed = wordsOf(query);
	const words = typed.flatMap((word, index) =>
		lexicon.stopWords.has(word)
			? [word]
			: knownWords(word, index === typed.length - 1, lexicon, corrections),
	);
	const terms = termsOf(words, lexicon);
	return {
		terms:
			terms.length > 0 ? terms : words.map((word) => term([word], lexicon)),
		corrections,
		isForeign: typed.some((word) => lexicon.foreign.has(word)),
	};
}

/** Whether every word of a query is known, the last one at least by its beginning. */
export function knowsAll(query: string, lexicon: Lexicon): boolean {
	const typed = wordsOf(query);
	return typed.every(
		(word, index) =>
			lexicon.stopWords.has(word) ||
			isKnown(word, lexicon) ||
			(index === typed.length - 1 && isBeginning(word, lexicon.spellings)),
	);
}

const isKnown = (word: string, { known, spellings, stopWords }: Lexicon) =>
	(known.has(stem(word)) || spellings.has(word)) && !stopWords.has(word);

/** The known words that one typed word stands for; itself when nothing is known about it. */
function knownWords(
	word: string,
	isLast: boolean,
	lexicon: Lexicon,
	corrections: Correction[],
): string[] {
	const { spellings } = lexicon;
	const isBegun = isLast && isBeginning(word, spellings);
	if (isKnown(word, lexicon) || isBegun) return [word];
	const parts = splitCompound(word, (part) => isKnown(part, lexicon));
	if (parts) return parts;
	const to = correct(word, spellings);
	if (to) corrections.push({ from: word, to });
	return [to ?? word];
}

/** The last word may not be typed to its end yet. */
function isBeginning(word: string, spellings: ReadonlySet<string>): boolean {
	if (word.length < 3) return false;
	for (const spelling of spellings) if (spelling.startsWith(word)) return true;
	return false;
}

/** Takes the longest phrases that mean something together, from left to right, and leaves out words that say nothing. */
function termsOf(words: readonly string[], lexicon: Lexicon): Term[] {
	const terms = new Map<string, Term>();
	for (let start = 0; start < words.length; ) {
		const { own, length } = phraseAt(words.slice(start), lexicon);
		start += length;
		if (own.length > 0) terms.set(phraseKey(own), term(own, lexicon));
	}
	return [...terms.values()];
}

/** The longest known phrase that some words begin with, as it is or without words that say nothing; else the first word. */
function phraseAt(
	words: readonly string[],
	{ concepts, longestPhrase, stopWords }: Lexicon,
): { own: string[]; length: number } {
	const [first = ""] = words;
	for (
		let length = Math.min(words.length, longestPhrase + 2);
		length > 1;
		length--
	) {
		const all = words.slice(0, length);
		const telling = all.filter((word) => !stopWords.has(word));
		if (concepts.has(phraseKey(all))) return { own: all, length };
		if (
			telling.length > 1 &&
			!stopWords.has(all.at(-1) ?? "") &&
			concepts.has(phraseKey(telling))
		)
			return { own: telling, length };
	}
	return { own: stopWords.has(first) ? [] : [first], length: 1 };
}

function term(words: string[], lexicon: Lexicon): Term {
	const weight = lexicon.weak.has(phraseKey(words)) ? WEAK : 1;
	const own = phrases(words, lexicon);
	const found = new Map(own.map(({ text, weight }) => [text, weight]));
	if (words.length > 1 && !words.every(lexicon.written))
		for (const word of words.filter((word) => !lexicon.stopWords.has(word)))
			for (const { text, weight } of phrases([word], lexicon))
				if (!found.has(text)) found.set(text, weight * PART);
	return {
		words,
		weight,
		phrases: [...found].map(([text, weight]) => ({ text, weight })),
	};
}

function phrases(words: string[], lexicon: Lexicon): Term["phrases"] {
	const key = phraseKey(words);
	const found = new Map<string, number>();
	const others = lexicon.concepts.get(key) ?? completions(words, lexicon);
	const own = words.map(lexicon.written);
	if (own.every((word) => word !== undefined)) found.set(own.join(" "), 1);
	else if (others.length === 0) found.set(words.join(" "), 1);
	const first = found.size > 0 ? SYNONYM : 1;
	const synonyms = others.filter((text) => phraseKey(wordsOf(text)) !== key);
	synonyms.slice(0, MOST_SYNONYMS).forEach((text, place) => {
		found.set(text, first * (1 - place / (MOST_SYNONYMS + 1)));
	});
	return [...found].map(([text, weight]) => ({ text, weight }));
}

/** What the concepts have for a word of which only the beginning is typed. */
function completions(words: string[], { concepts, known }: Lexicon) {
	const [word = ""] = words;
	if (words.length > 1 || word.length < 3 || known.has(stem(word))) return [];
	const found = new Set<string>();
	for (const [key, phrases] of concepts)
		if (key.startsWith(word)) for (const phrase of phrases) found.add(phrase);
	return [...found];
}
