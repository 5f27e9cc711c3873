import { type Answer, ask } from "../../search/ask.ts";
import { type LexiconFile, readLexicon } from "../../search/lexicon.ts";
import { nearest } from "../../search/nearest.ts";
import type { SearchRecord } from "../../search/record.ts";

/** What this site uses of Pagefind's browser module (https://pagefind.app/docs/api/). */
interface Pagefind {
	createInstance(options: object): {
		search(term: string | null): Promise<{ results: PagefindResult[] }>;
	};
}

interface PagefindResult {
	id: string;
	data(): Promise<{
		raw_url: string;
		content: string;
		meta: Pick<SearchRecord, "title" | "page" | "kind">;
	}>;
}

/** The search of one language. */
export interface Engine {
	/** Answers a query. */
	ask(query: string): Promise<Answer>;
	/** The questions of the site that come closest to a query that found nothing. */
	nearest(query: string): Promise<SearchRecord[]>;
	/** The other languages that have an index. */
	otherLanguages: string[];
}

const engines = new Map<string, Promise<Engine>>();

/**
 * Loads the search of one language, once. A failed load is tried again the next time.
 * @param base the site's base path, with a slash at its end.
 */
export function loadEngine(base: string, language: string): Promise<Engine> {
	const folder = `${base}pagefind/${language}/`;
	const loaded =
		engines.get(folder) ??
		load(folder, language).catch((error) => {
			engines.delete(folder);
			throw error;
		});
	engines.set(folder, loaded);
	return loaded;
}

async function load(folder: string, language: string): Promise<Engine> {
	const [file, pagefind] = await Promise.all([
		fetch(`${folder}lexicon.json`).then((response) => {
			if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
			return response.json() as Promise<LexiconFile>;
		}),
		import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
	]);
	const lexicon = readLexicon(file);
	const index = pagefindIndex(pagefind, folder, language);
	return {
		ask: (query) => ask(query, lexicon, index),
		async nearest(query) {
			const all = await index.find(null);
			const records = await Promise.all(all.map(index.record));
			const questions = records.filter(({ title }) => title.endsWith("?"));
			return nearest(query, questions, 3);
		},
		otherLanguages: file.indexes.filter((other) => other !== language),
	};
}

function pagefindIndex(
	{ createInstance }: Pagefind,
	basePath: string,
	language: string,
) {
	// No worker: a search takes a few milliseconds, and a worker is one more thing to load and to allow.
	const instance = createInstance({
		basePath,
		noWorker: true,
		ranking: { metaWeights: { title: 5, page: 0.5, kind: 0 } },
	});
	const results = new Map<string, PagefindResult>();
	const records = new Map<string, Promise<SearchRecord>>();
	return {
		/** Finds all records when there is no phrase. */
		async find(phrase: string | null) {
			const found = await instance.search(phrase);
			for (const result of found.results) results.set(result.id, result);
			return found.results.map(({ id }) => id);
		},
		record(id: string) {
			const known = records.get(id);
			if (known) return known;
			const result = results.get(id);
			if (!result) throw new Error(`The index has no record ${id}.`);
			const record = result.data().then(({ raw_url, content, meta }) => ({
				url: raw_url,
				title: meta.title,
				page: meta.page,
				kind: meta.kind,
				language,
				text: content,
			}));
			records.set(id, record);
			return record;
		},
	};
}
