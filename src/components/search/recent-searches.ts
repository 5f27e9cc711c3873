import { parseRecent } from "../../search/recent.ts";

const KEY = "recent-searches";

/** What the reader searched for on this device; nothing where the browser keeps nothing. */
export function readRecent(): string[] {
	try {
		return parseRecent(localStorage.getItem(KEY));
	} catch {
		return [];
	}
}

/** Keeps the list on this device only; without a word where the browser does not let us. */
export function writeRecent(list: readonly string[]) {
	try {
		if (list.length === 0) localStorage.removeItem(KEY);
		else localStorage.setItem(KEY, JSON.stringify(list));
	} catch {
		// The reader forbids it, or the memory is full: the search works without.
	}
}
