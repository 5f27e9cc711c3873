import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { init, parse } from "es-module-lexer";

/** What the built scripts import, by their names: at once, and later by import(). */
export type ImportGraph = ReadonlyMap<
	string,
	{ text: string; now: readonly string[]; later: readonly string[] }
>;

/** Reads the imports of scripts in a folder. */
export async function readImports(
	scripts: readonly string[],
	folder: string,
): Promise<ImportGraph> {
	await init();
	const graph = new Map<
		string,
		{ text: string; now: string[]; later: string[] }
	>();
	for (const script of scripts) {
		const text = await readFile(join(folder, script), "utf8");
		const [found] = parse(text);
		const named = (dynamic: boolean) =>
			found
				.filter(({ type }) => (type === "dynamic") === dynamic)
				.flatMap(({ specifier }) => (specifier ? [basename(specifier)] : []));
		graph.set(script, { text, now: named(false), later: named(true) });
	}
	return graph;
}

/** These scripts and all they import at once, and with `later` what they import later too. */
export function reach(
	graph: ImportGraph,
	from: Iterable<string>,
	{ later }: { later: boolean },
): Set<string> {
	const reached = new Set<string>();
	const queue = [...from];
	for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
		if (reached.has(name)) continue;
		reached.add(name);
		const imports = graph.get(name);
		queue.push(
			...(imports?.now ?? []),
			...(later ? (imports?.later ?? []) : []),
		);
	}
	return reached;
}

/**
 * The scripts that must stay files of their own: those that islands and import() load, and all these import.
 * @param islands names of the scripts that pages name for their islands.
 */
export function sharedFiles(
	graph: ImportGraph,
	islands: Iterable<string>,
): Set<string> {
	const lazy = [...graph.values()].flatMap(({ later }) => later);
	return reach(graph, [...islands, ...lazy], { later: false });
}
