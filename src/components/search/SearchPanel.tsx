import { useEffect, useId, useRef, useState } from "preact/hooks";
import { remember } from "../../search/recent.ts";
import { Marked } from "./Marked.tsx";
import { NoResults } from "./NoResults.tsx";
import { RecentSearches } from "./RecentSearches.tsx";
import { Results } from "./Results.tsx";
import { readRecent, writeRecent } from "./recent-searches.ts";
import type { SearchSetup } from "./setup.ts";
import { countText, fill } from "./texts.ts";
import { useSearch } from "./use-search.ts";

interface Props {
	setup: SearchSetup;
	/** The most results to show of the page's language. */
	most: number;
	/** What is sought when the panel appears. */
	initial?: string;
	/** Told when the query changes. */
	onQuery?: (query: string) => void;
	/** Told when the reader goes to a result or closes the panel; without it there is nothing to close. */
	onLeave?: () => void;
}

/** The search field with its results: a combobox with a list (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). */
export function SearchPanel({
	setup,
	most,
	initial = "",
	onQuery,
	onLeave,
}: Props) {
	const { strings } = setup;
	const id = useId();
	const input = useRef<HTMLInputElement>(null);
	const list = useRef<HTMLDivElement>(null);
	const [query, setQuery] = useState(initial);
	const [active, setActive] = useState(-1);
	const [recent, setRecent] = useState(readRecent);
	const { found, failed, search } = useSearch(setup.base);

	const ask = (text: string) => {
		setQuery(text);
		setActive(-1);
		onQuery?.(text);
		search(text);
	};
	useEffect(() => {
		if (initial) search(initial);
	}, []);

	const keep = (list: string[]) => {
		setRecent(list);
		writeRecent(list);
	};
	const leave = () => {
		keep(remember(recent, query));
		onLeave?.();
	};

	const options = () => [
		...(list.current?.querySelectorAll<HTMLElement>("[role=option]") ?? []),
	];
	const press = (event: KeyboardEvent) => {
		const all = options();
		if (event.key === "Enter") {
			event.preventDefault();
			(all[active] ?? all[0])?.click();
		}
		const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
		if (step === undefined || all.length === 0) return;
		event.preventDefault();
		// One place more than there are options: the field itself, above the first and below the last.
		const places = all.length + 1;
		const next = ((active + 1 + step + places) % places) - 1;
		setActive(next);
		all[next]?.scrollIntoView({ block: "nearest" });
	};

	const isEmpty = query.trim() === "";
	const count = found?.answers.reduce(
		(sum, { records }, place) =>
			sum + (place === 0 ? Math.min(records.length, most) : records.length),
		0,
	);
	const corrections = found?.answers[0]?.corrections ?? [];
	return (
		<div
			class="search-panel"
			data-answered={found?.complete ? found.query : undefined}
		>
			<div class="search-field">
				<input
					ref={input}
					type="search"
					role="combobox"
					aria-label={strings.label}
					aria-autocomplete="list"
					aria-expanded={!isEmpty && Boolean(count)}
					aria-controls={`${id}-list`}
					aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
					placeholder={strings.placeholder}
					autocomplete="off"
					autocapitalize="off"
					// Some browsers send what they check the spelling of to a server.
					spellcheck={false}
					enterkeyhint="go"
					maxLength={200}
					value={query}
					onInput={({ currentTarget }) => ask(currentTarget.value)}
					onKeyDown={press}
				/>
				{onLeave && (
					<button type="button" onClick={onLeave}>
						{strings.close}
					</button>
				)}
			</div>
			<p role="status" class="search-status">
				{isEmpty ? "" : statusText()}
			</p>
			{!isEmpty && corrections.length > 0 && (
				<p class="search-corrected">
					<Marked
						pieces={corrected(
							strings.correctedTo,
							corrections.map(({ to }) => to).join(" "),
						)}
					/>
				</p>
			)}
			<div
				ref={list}
				id={`${id}-list`}
				role="listbox"
				aria-label={strings.label}
			>
				{!isEmpty && found && (
					<Results {...{ found, most, active, id, setup }} onChoose={leave} />
				)}
			</div>
			{!isEmpty && found && count === 0 && (
				<NoResults {...{ found, setup }} onChoose={leave} />
			)}
			{!isEmpty && onLeave && Boolean(count) && (
				<a
					class="search-as-page"
					href={`${setup.page}?q=${encodeURIComponent(query)}`}
				>
					{strings.asPage}
				</a>
			)}
			{failed && !isEmpty && (
				<a href={setup.questions}>{strings.allQuestions}</a>
			)}
			{isEmpty && recent.length > 0 && (
				<RecentSearches
					{...{ recent, strings }}
					onPick={(text) => {
						ask(text);
						input.current?.focus();
					}}
					onChange={(list) => {
						keep(list);
						input.current?.focus();
					}}
				/>
			)}
		</div>
	);

	function statusText(): string {
		if (failed) return strings.failed;
		if (!found || count === undefined) return strings.loading;
		if (count === 0) return fill(strings.none, { query: found.query });
		return countText(count, strings);
	}
}

/** "Showing results for contact", the words that were meant marked. */
function corrected(text: string, words: string) {
	const [before = "", after = ""] = text.split("{words}");
	return [
		{ text: before, marked: false },
		{ text: words, marked: true },
		{ text: after, marked: false },
	];
}
