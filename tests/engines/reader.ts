/** Roles of what a reader uses on a page. */
export type Role =
	| "button"
	| "combobox"
	| "heading"
	| "link"
	| "option"
	| "radio"
	| "textbox";

/**
 * What a reader can do in a browser, whatever drives it. Parts of a page are found by role and whole accessible name; the
 * first one that can be seen is meant, any name will do where none is given. Everything waits until it can be done.
 */
export interface Reader {
	/** @param path relative to the site's base, or a whole address. */
	open(path: string): Promise<void>;
	/** Where the reader is now. */
	address(): Promise<string>;
	click(role: Role, name?: string): Promise<void>;
	/** Replaces what is in a field. */
	fill(role: Role, name: string, text: string): Promise<void>;
	/** Presses a key where the focus is, with Control (Command on a Mac) held or without. */
	press(key: string, control?: "control"): Promise<void>;
	/** Whether such a part can be seen just now. */
	sees(role: Role, name: string): Promise<boolean>;
	/**
	 * Runs a function in the page and gives what it returns. It uses nothing from outside; it is run again
	 * on the next page when this one is left meanwhile.
	 */
	ask<Given, Answer>(
		run: (given: Given) => Answer | Promise<Answer>,
		given: Given,
	): Promise<Answer>;
	/** The text of the file that the browser saved last, "" when there is none. It may still be being written. */
	saved(): Promise<string>;
	/** What the browser complained about since the reader began, as far as its driver tells. Lets the page come to rest. */
	trouble(): Promise<string[]>;
}
