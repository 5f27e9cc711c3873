import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../../search/ask.ts";
import type { SearchRecord } from "../../search/record.ts";
import { loadEngine } from "./engine.ts";

/** What is known about a query by now. */
export interface Found {
	query: string;
	/** The page's own language first. */
	answers: Answer[];
	/** Questions that come close, when nothing was found. */
	nearest: SearchRecord[];
	/** Whether all languages have answered. */
	complete: boolean;
}

/** How many results the other languages add. */
const FROM_OTHERS = 3;

/**
 * Searches while the reader types. `found` is of the last query that was answered; `failed` tells that the search did
 * not load, which is tried again with the next key.
 */
export function useSearch(base: string) {
	const [found, setFound] = useState<Found>();
	const [failed, setFailed] = useState(false);
	const latest = useRef("");
	const language = document.documentElement.lang;

	// The search is on the screen, so it will be asked: it loads while the reader types.
	useEffect(() => {
		loadEngine(base, language).catch(() => setFailed(true));
	}, [base, language]);

	const search = async (query: string) => {
		latest.current = query;
		if (query.trim() === "") return setFound(undefined);
		try {
			const engine = await loadEngine(base, language);
			const own = await engine.ask(query);
			const show = (more: Omit<Found, "query">) => {
				if (latest.current !== query) return;
				setFailed(false);
				setFound({ query, ...more });
			};
			if (own.records.length > 0)
				show({ answers: [own], nearest: [], complete: false });
			const others = await Promise.all(
				own.isForeign || own.records.length === 0
					? engine.otherLanguages.map((other) => askOther(base, other, query))
					: [],
			);
			const answers = [own, ...others];
			const isNone = answers.every(({ records }) => records.length === 0);
			const nearest = isNone ? engine.nearest(query) : [];
			show({ answers, nearest, complete: true });
		} catch {
			if (latest.current === query) setFailed(true);
		}
	};

	return { found, failed, search };
}

async function askOther(
	base: string,
	language: string,
	query: string,
): Promise<Answer> {
	const engine = await loadEngine(base, language);
	const answer = await engine.ask(query);
	return { ...answer, records: answer.records.slice(0, FROM_OTHERS) };
}
