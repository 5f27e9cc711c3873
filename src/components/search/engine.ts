import { type Answer, ask, type Index } from "../../search/ask.ts";
import {
	type Lexicon,
	readLexicon,
	type WordsFile,
} from "../../search/lexicon.ts";
import { nearest } from "../../search/nearest.ts";
import type { SearchRecord } from "../../search/record.ts";
import { knowsAll } from "../../search/understand.ts";
import { wordsOf } from "../../search/words.ts";

/** What this site uses of Pagefind's browser module (https://pagefind.app/docs/api/). */
interface Pagefind {
	createInstance(options: object): Instance;
}

interface Instance {
	/** Finds all records when there is no term. */
	search(term: string | null): Promise<{ results: PagefindResult[] }>;
	/** Loads what a search would load. */
	preload(term: string): Promise<void>;
}

interface PagefindResult {
	id: string;
	data(): Promise<{
		raw_url: string;
		content: string;
		meta: Pick<SearchRecord, "title" | "kind">;
	}>;
}

/** The search of one language. */
export interface Engine {
	/** Answers a query. */
	ask(query: string): Promise<Answer>;
	/** The questions of the site that come closest to a query that found nothing. */
	nearest(query: string): SearchRecord[];
	/** The other languages that have an index. */
	otherLanguages: string[];
}

const engines = new Map<string, Promise<Engine>>();

/**
 * Loads the search of one language, once. A failed load is tried again the next time.
 * @param base the site's base path, with a slash at its end.
 */
export function loadEngine(base: string, language: string): Promise<Engine> {
	const loaded =
		engines.get(language) ??
		load(base, language).catch((error) => {
			engines.delete(language);
			throw error;
		});
	engines.set(language, loaded);
	return loaded;
}

async function load(base: string, language: string): Promise<Engine> {
	const folder = `${base}pagefind/${language}/`;
	const [file, pagefind] = await Promise.all([
		loadWords(base, language),
		import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
	]);
	// No worker: a search takes a few milliseconds, and a worker is one more thing to load and to allow.
	const instance = pagefind.createInstance({
		basePath: folder,
		noWorker: true,
		ranking: { metaWeights: { title: 5, kind: 0 } },
	});
	const records = await allRecords(instance, language);
	const texts = [...records.values()].flatMap(({ title, text }) => [
		title,
		text,
	]);
	const index: Index = {
		size: records.size,
		async find(phrase) {
			const found = await instance.search(phrase);
			return found.results.map(({ id }) => id);
		},
		record(id) {
			const record = records.get(id);
			if (!record) throw new Error(`The index has no record ${id}.`);
			return record;
		},
	};
	const lexicon = readLexicon({ [language]: file.words }, language, texts);
	const wholeLexicon = lazyLexicon(base, file, language, texts);
	const questions = [...records.values()].filter(
		({ kind, title }) => kind === "answer" && title.endsWith("?"),
	);
	await loadIndexFiles(instance, texts);
	return {
		ask: async (query) => {
			const known = knowsAll(query, lexicon);
			return ask(query, known ? lexicon : await wholeLexicon(), index);
		},
		nearest: (query) => nearest(query, questions, 3),
		otherLanguages: file.indexes.filter((other) => other !== language),
	};
}

async function loadWords(base: string, language: string): Promise<WordsFile> {
	const response = await fetch(`${base}pagefind/${language}/words.json`);
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	return response.json();
}

/** The words of all languages; they are loaded when a query has a word that its own language does not know. */
function lazyLexicon(
	base: string,
	{ languages }: WordsFile,
	language: string,
	texts: readonly string[],
): () => Promise<Lexicon> {
	let whole: Promise<Lexicon> | undefined;
	const load = async () => {
		const files = await Promise.all(
			languages.map(async (each) => {
				const { words } = await loadWords(base, each);
				return [each, words] as const;
			}),
		);
		return readLexicon(Object.fromEntries(files), language, texts);
	};
	return () => {
		whole ??= load().catch((error) => {
			whole = undefined;
			throw error;
		});
		return whole;
	};
}

/** All records by their ids; they are in one file, so that no result waits for a request of its own. */
async function allRecords(
	instance: Instance,
	language: string,
): Promise<Map<string, SearchRecord>> {
	const { results } = await instance.search(null);
	const found = await Promise.all(
		results.map(async ({ id, data }) => ({ id, ...(await data()) })),
	);
	const titles = new Map(
		found.map(({ raw_url, meta }) => [raw_url, meta.title]),
	);
	return new Map(
		found.map(({ id, raw_url: url, content: text, meta }) => {
			const page = titles.get(url.replace(/#.*/, "")) ?? meta.title;
			return [id, { url, language, text, page, ...meta }];
		}),
	);
}

/** Pagefind loads the file of a word when it is searched; on a slow line the reader would wait for it. */
async function loadIndexFiles(instance: Instance, texts: readonly string[]) {
	const beginnings = new Set(
		texts.flatMap(wordsOf).map(([first = ""]) => first),
	);
	await Promise.all([...beginnings].map((first) => instance.preload(first)));
}
