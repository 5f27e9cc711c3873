import { remember } from "../../search/recent.ts";
import { button, element, link } from "./element.ts";
import { noResults } from "./no-results.ts";
import { optionList } from "./option-list.ts";
import { recentList } from "./recent-list.ts";
import { readRecent, writeRecent } from "./recent-searches.ts";
import { marked, resultGroups, type View } from "./results.ts";
import { listId, MOST_TYPED } from "./search-field.ts";
import { type Found, searchSession } from "./search-session.ts";
import type { SearchSetup } from "./setup.ts";
import { countText, fill } from "./texts.ts";
import "./search.css";

interface Options {
	/** Has an id; what it does not have yet is added below. */
	panel: HTMLElement;
	/** Its field; see `search-field.ts`. */
	input: HTMLInputElement;
	setup: SearchSetup;
	/** The most results to show of one language. */
	most: number;
	/** Told when the query changes. */
	onQuery?: (query: string) => void;
	/** Told when the reader goes to a result or closes the panel; without it there is nothing to close. */
	onLeave?: () => void;
}

/**
 * Makes a search field show its results.
 * @returns what asks it something, and what loads the search before something is asked.
 */
export function searchPanel({
	panel,
	input,
	setup,
	most,
	onQuery,
	onLeave,
}: Options) {
	const { base, strings } = setup;
	const { id } = panel;
	const list = element("div", {
		id: listId(id),
		role: "listbox",
		"aria-label": strings.label,
	});
	const status = element("p", { role: "status", class: "search-status" });
	const corrected = element("p", { class: "search-corrected" });
	const below = element("div", {});
	if (onLeave) input.after(button({}, strings.close, onLeave));
	panel.append(status, corrected, list, below);

	const leave = () => {
		writeRecent(remember(readRecent(), input.value));
		onLeave?.();
	};
	const view: View = { setup, id, most, leave };
	const { search, load } = searchSession(base, (found) => {
		if (isEmpty()) return;
		if (found === "failed") showFailure();
		else show(found);
	});
	const isEmpty = () => input.value.trim() === "";
	const options = optionList(input, list);

	// The search loads while the reader begins to type.
	input.addEventListener("focus", load);
	input.addEventListener("pointerenter", load);
	input.addEventListener("input", () => ask(input.value));
	input.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || !onLeave) return;
		// Some browsers would empty the field first.
		event.preventDefault();
		onLeave();
	});
	showRecent();
	return { ask, load };

	/** Searches for something; nothing shows the recent searches. */
	function ask(typed: string) {
		// Half of a character, such as one that was cut in two, has no place in an address.
		const query = typed.slice(0, MOST_TYPED).toWellFormed();
		if (input.value !== query) input.value = query;
		onQuery?.(query);
		if (isEmpty()) showRecent();
		else {
			if (list.childElementCount === 0) status.textContent = strings.loading;
			search(query);
		}
	}

	function show(found: Found) {
		const active = options.active();
		const groups = resultGroups(found, view);
		list.replaceChildren(...groups);
		const count = options.count();
		status.textContent =
			count > 0
				? countText(count, strings)
				: fill(strings.none, { query: found.query });
		const corrections = found.answers[0]?.corrections ?? [];
		const meant = corrections.map(({ to }) => to).join(" ");
		corrected.replaceChildren(...(meant ? correctedText(meant) : []));
		if (count > 0) below.replaceChildren(...asPage(found.query));
		else below.replaceChildren(noResults(found, view));
		input.setAttribute("aria-expanded", String(count > 0));
		// More results of the same query keep the reader's place; those of another one begin above the list.
		options.activate(panel.dataset["shown"] === found.query ? active : -1);
		panel.dataset["shown"] = found.query;
		if (found.complete) panel.dataset["answered"] = found.query;
	}

	function asPage(query: string): HTMLElement[] {
		if (!onLeave) return [];
		const href = `${setup.page}?q=${encodeURIComponent(query)}`;
		return [link({ href, class: "search-as-page" }, [strings.asPage], leave)];
	}

	function showFailure() {
		clear();
		status.textContent = strings.failed;
		below.replaceChildren(
			element("a", { href: setup.questions }, strings.allQuestions),
		);
	}

	function showRecent() {
		clear();
		// Another panel or page may have changed them.
		const recent = readRecent();
		if (recent.length === 0) return;
		const focusAndAsk = (query: string) => {
			input.focus();
			ask(query);
		};
		const change = (list: string[]) => {
			writeRecent(list);
			showRecent();
			input.focus();
		};
		below.replaceChildren(recentList(recent, strings, focusAndAsk, change));
	}

	function clear() {
		for (const part of [status, corrected, list, below]) part.replaceChildren();
		input.setAttribute("aria-expanded", "false");
		options.activate(-1);
		delete panel.dataset["answered"];
		delete panel.dataset["shown"];
	}

	function correctedText(words: string): (Node | string)[] {
		const [before = "", after = ""] = strings.correctedTo.split("{words}");
		return [before, ...marked([{ text: words, marked: true }]), after];
	}
}
