import { stem, wordsOf } from "./words.ts";

/** A piece of a text, and whether it is what was sought. */
export interface Piece {
	text: string;
	marked: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** About as many letters as two lines hold. */
const LENGTH = 150;

/**
 * The text in pieces, the sought words marked. The pieces together are the text.
 * @param sought folded words; a word of the text matches by its stem, or when it begins with one of three letters or more.
 */
export function mark(text: string, sought: readonly string[]): Piece[] {
	const stems = new Set(sought.map(stem));
	const beginnings = sought.filter((word) => word.length >= 3);
	const isSought = (word: string) =>
		wordsOf(word).some(
			(folded) =>
				stems.has(stem(folded)) ||
				beginnings.some((beginning) => folded.startsWith(beginning)),
		);
	const pieces: Piece[] = [];
	let end = 0;
	for (const match of text.matchAll(WORD)) {
		if (!isSought(match[0])) continue;
		if (match.index > end)
			pieces.push({ text: text.slice(end, match.index), marked: false });
		pieces.push({ text: match[0], marked: true });
		end = match.index + match[0].length;
	}
	if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
	return pieces;
}

/** The stretch of a text that has most of the sought words, cut at words, with "…" where something is left out. */
export function excerpt(text: string, sought: readonly string[]): Piece[] {
	if (text.length <= LENGTH) return mark(text, sought);
	const places: number[] = [];
	let at = 0;
	for (const piece of mark(text, sought)) {
		if (piece.marked) places.push(at);
		at += piece.text.length;
	}
	const count = (start: number) =>
		places.filter((place) => place >= start && place < start + LENGTH - 20)
			.length;
	const best = places.reduce(
		(found, place) => (count(place) > count(found) ? place : found),
		places[0] ?? 0,
	);
	// A stretch near the beginning begins there: a whole sentence reads better.
	const start = best < LENGTH / 2 ? 0 : text.lastIndexOf(" ", best - 20) + 1;
	const cut = text.lastIndexOf(" ", start + LENGTH);
	const end = text.length - start <= LENGTH ? text.length : cut;
	const shown = `${start > 0 ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
	return mark(shown, sought);
}
