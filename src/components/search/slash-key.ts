const NAME = "search-slash";

/**
 * Whether the key / opens the search. A key of one character can be turned off, for readers who speak their input
 * (WCAG 2.1.4).
 */
export function slashSearches(): boolean {
	try {
		return localStorage.getItem(NAME) !== "off";
	} catch {
		return true;
	}
}

/** Turns the key on or off on this device. Without storage, it stays on. */
export function setSlashSearches(on: boolean): void {
	try {
		if (on) localStorage.removeItem(NAME);
		else localStorage.setItem(NAME, "off");
	} catch {}
}
