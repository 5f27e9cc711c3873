import { basename, dirname, resolve } from "node:path";
import { type Plugin, rolldown } from "rolldown";
import type { Source } from "./read-page.ts";

/** Where the site's files are, and under which address. */
export interface BuiltFiles {
	/** Folder of the scripts. */
	folder: string;
	/** Its address, with a slash at both ends. */
	url: string;
}

/**
 * Ends the task in which the browser has parsed the page and tells its scripts so: what most modules do then is a task of
 * its own, and neither is a long one (over 50 ms) on a slow phone. The first module, of the search in the header, does not
 * wait: its keys may be pressed as soon as the page is there.
 */
const NEXT_TASK = "await new Promise((resolve) => setTimeout(resolve));";

/**
 * The module scripts of a page as one file, in their order. What an island or an import() loads as well stays a file of
 * its own, so that it is loaded and run once; import() stays lazy.
 * @param shared names of the scripts that stay files; see import-graph.ts.
 * @returns the source.
 */
export async function bundleModules(
	sources: readonly Source[],
	shared: ReadonlySet<string>,
	{ folder, url }: BuiltFiles,
): Promise<string> {
	const imports = sources.map((source, i) =>
		"file" in source
			? `import ${JSON.stringify(resolve(folder, basename(source.file)))};`
			: `import "inline:${i}";`,
	);
	const entry = imports.toSpliced(1, 0, 'import "next-task";').join("\n");
	const texts = new Map(
		sources.map((source, i) => [
			`inline:${i}`,
			"text" in source ? source.text : "",
		]),
	);
	texts.set("page", entry);
	texts.set("next-task", NEXT_TASK);

	const plugin: Plugin = {
		name: "page-modules",
		resolveId(id, importer, { kind }) {
			if (texts.has(id)) return { id, moduleSideEffects: true };
			const file = id.startsWith(url)
				? resolve(folder, id.slice(url.length))
				: resolve(importer ? dirname(importer) : folder, id);
			const name = basename(file);
			return kind === "dynamic-import" || shared.has(name)
				? { id: url + name, external: "absolute", moduleSideEffects: true }
				: { id: file, moduleSideEffects: true };
		},
		load: (id) => texts.get(id) ?? null,
	};
	const bundle = await rolldown({
		input: "page",
		plugins: [plugin],
		logLevel: "warn",
	});
	const { output } = await bundle.generate({
		format: "es",
		minify: true,
		codeSplitting: false,
	});
	await bundle.close();
	return output[0].code;
}
