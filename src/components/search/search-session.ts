import type { Answer } from "../../search/ask.ts";
import type { SearchRecord } from "../../search/record.ts";
import type { Engine } from "./engine.ts";

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

/** The search as its panel uses it. */
export interface SearchSession {
	/** Loads what the page's language needs, before there is a query. A failure is told when something is asked. */
	load(): void;
	/** Searches; only the latest query is answered. */
	search(query: string): Promise<void>;
}

/**
 * Searches while the reader types, in the language of the page, and in the others when the query is not of it.
 * @param base the site's base path, with a slash at its end.
 * @param show told each time more is known; "failed" when the search did not load, which the next query tries again.
 */
export function searchSession(
	base: string,
	show: (found: Found | "failed") => void,
): SearchSession {
	const language = document.documentElement.lang;
	let latest = "";
	const search = async (query: string) => {
		latest = query;
		try {
			const engine = await loadEngine(base, language);
			const own = await engine.ask(query);
			const tell = (more: Omit<Found, "query">) => {
				if (latest === query) show({ query, ...more });
			};
			const isSure = own.records.length > 0 && !own.isForeign;
			if (own.records.length > 0)
				tell({ answers: [own], nearest: [], complete: isSure });
			if (isSure) return;
			const others = await Promise.all(
				engine.otherLanguages.map((other) => askOther(base, other, query)),
			);
			const answers = [own, ...others];
			const isNone = answers.every(({ records }) => records.length === 0);
			const nearest = isNone ? engine.nearest(query) : [];
			tell({ answers, nearest, complete: true });
		} catch {
			if (latest === query) show("failed");
		}
	};
	const load = () => {
		loadEngine(base, language).catch(() => {});
	};
	return { search, load };
}

/** The search itself is not on a page that only shows the field. */
async function loadEngine(base: string, language: string): Promise<Engine> {
	const engines = await import("./engine.ts");
	return engines.loadEngine(base, language);
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
