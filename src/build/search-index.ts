import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { createIndex } from "pagefind";
import { rolldown } from "rolldown";
import { parse } from "yaml";
import {
	type LanguageFile,
	languageFileSchema,
} from "../search/language-file.ts";
import type { WordsFile } from "../search/lexicon.ts";
import type { SearchRecord } from "../search/record.ts";
import { recordsOf } from "./search-records.ts";

/** A file of the index: its path below the site's base, and what is in it. */
export interface IndexFile {
	path: string;
	content: Uint8Array | string;
}

/** Pagefind's own user interfaces and worker, which the site does not use. */
const UNUSED = /(-ui|-highlight|-worker)\.|^wasm\.unknown/;

/**
 * The search index of the site: for each language a folder "pagefind/en/" with Pagefind's files and "words.json", by
 * which queries are understood. Languages lie apart because Pagefind reads one language per loaded copy.
 * @param pages the built pages: path below the base ("/client-key/") and HTML.
 * @throws when Pagefind refuses a record, naming it.
 */
export async function searchIndex(
	pages: ReadonlyMap<string, string>,
): Promise<{ files: IndexFile[]; records: SearchRecord[] }> {
	const records = [...pages].flatMap(([path, html]) => recordsOf(path, html));
	const indexes = [...new Set(records.map((record) => record.language))];
	const byLanguage = languageFiles();
	const languages = Object.keys(byLanguage);
	const files: IndexFile[] = Object.entries(byLanguage).map(
		([language, words]) => ({
			path: `pagefind/${language}/words.json`,
			content: JSON.stringify({
				indexes,
				languages,
				words,
			} satisfies WordsFile),
		}),
	);
	for (const language of indexes) {
		const own = records.filter((record) => record.language === language);
		for (const { path, content } of await pagefindFiles(own, language))
			files.push({ path: `pagefind/${language}/${path}`, content });
	}
	return { files, records };
}

async function pagefindFiles(
	records: readonly SearchRecord[],
	language: string,
): Promise<IndexFile[]> {
	// One file for all texts: a result must not wait for a request of its own.
	const { index, errors } = await createIndex({
		maxFragments: 1,
		forceLanguage: language,
	});
	if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
	for (const { url, title, kind, text } of records) {
		const added = await index.addCustomRecord({
			url,
			content: text || title,
			language,
			meta: { title, kind },
		});
		if (added.errors.length > 0)
			throw new Error(
				`The search index cannot take ${url}: ${added.errors.join("; ")}`,
			);
	}
	const { files } = await index.getFiles();
	await index.deleteIndex();
	return Promise.all(
		files
			.filter(({ path }) => !UNUSED.test(path))
			.map(async ({ path, content }) => ({
				path,
				content:
					path === "pagefind.js"
						? await minified(new TextDecoder().decode(content))
						: content,
			})),
	);
}

/** Pagefind's browser module, only what the site uses of it. */
async function minified(source: string): Promise<string> {
	const bundle = await rolldown({
		input: "entry",
		plugins: [
			{
				name: "pagefind",
				resolveId: (id) => id,
				load: (id) =>
					id === "entry"
						? 'export { createInstance } from "pagefind-source";'
						: source,
			},
		],
	});
	const { output } = await bundle.generate({ format: "es", minify: true });
	return output[0].code;
}

/**
 * The authors' files of all languages.
 * @throws when one is wrong, naming the file and the place in it.
 */
function languageFiles(): Record<string, LanguageFile> {
	return Object.fromEntries(
		globSync("src/content/search/*.yaml").map((file) => {
			const read = languageFileSchema.safeParse(
				parse(readFileSync(file, "utf8")),
			);
			if (!read.success)
				throw new Error(
					`${file} is wrong. Correct it there:\n${read.error.issues
						.map(({ path, message }) => `  ${path.join(" > ")}: ${message}`)
						.join("\n")}`,
				);
			return [basename(file, ".yaml"), read.data];
		}),
	);
}
