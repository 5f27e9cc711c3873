import { globSync, readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import type { Picture } from "../tools/guide/picture.ts";
import { LOCALES, type Locale } from "../tools/language/locales.ts";
import { treeId } from "../tools/troubleshooter/read.ts";
import { wordsOf } from "../tools/troubleshooter/translate.ts";
import { TREES_FOLDER, treeFiles, treesIn } from "./tree-files.ts";

/**
 * Everything that is said in a language, in the pieces that are translated one by one: a page, a string, a procedure, a
 * picture's texts, a step of a troubleshooter. The names are the same in all languages.
 */
export function translationUnits({
	folder,
	lang,
}: Locale): Map<string, string> {
	return new Map([
		...files("docs", "{md,mdx}", folder),
		...files("procedures", "yaml", folder),
		...pictures(folder),
		...strings(lang),
		...trees(folder),
	]);
}

type Units = [name: string, text: string][];

function files(
	room: string,
	ending: string,
	folder: string | undefined,
): Units {
	const root = `src/content/${room}`;
	const others = LOCALES.flatMap((other) => other.folder ?? []);
	return globSync(`**/*.${ending}`, {
		cwd: folder ? `${root}/${folder}` : root,
	})
		.map((file) => file.replaceAll("\\", "/"))
		.filter(
			(file) => folder || !others.some((other) => file.startsWith(`${other}/`)),
		)
		.sort()
		.map((file) => [
			`${room}/${file.replace(/\.[a-z]+$/, "")}`,
			readFileSync([root, folder, file].filter(Boolean).join("/"), "utf8"),
		]);
}

function pictures(folder: string | undefined): Units {
	const all: Record<string, Picture> = parse(
		readFileSync("src/content/pictures.yaml", "utf8"),
	);
	return Object.entries(all)
		.filter(([id]) =>
			folder ? id.startsWith(`${folder}/`) : !id.includes("/"),
		)
		.map(([id, { alt, caption }]) => [
			`pictures/${folder ? id.slice(folder.length + 1) : id}`,
			`${alt}\n${caption}`,
		]);
}

function strings(lang: string): Units {
	const all: Record<string, string> = JSON.parse(
		readFileSync(`src/content/i18n/${lang}.json`, "utf8"),
	);
	return Object.entries(all).map(([key, text]) => [`strings/${key}`, text]);
}

function trees(folder: string | undefined): Units {
	const written = new Set(
		treeFiles(folder && `${TREES_FOLDER}/${folder}`).map(({ path }) =>
			treeId(path),
		),
	);
	const own = Object.entries(treesIn(folder).trees).filter(([id]) =>
		written.has(id),
	);
	return own.flatMap(([id, tree]) => {
		const { title, ...kinds } = wordsOf(tree);
		const nodes = Object.values(kinds).flatMap((nodes) =>
			Object.entries(nodes ?? {}),
		);
		return [
			[`troubleshooters/${id}`, title],
			...nodes.map(([node, words]): Units[number] => [
				`troubleshooters/${id}/${node}`,
				stringify(words, { lineWidth: 0 }),
			]),
		];
	});
}
