import { glob, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { devIndex } from "./search-dev.ts";
import { searchIndex } from "./search-index.ts";

/** Builds the search index from the finished pages; while pages are being written, from what the dev server shows. */
export function search(): AstroIntegration {
	let base = "/";
	return {
		name: "search",
		hooks: {
			"astro:config:done": ({ config }) => {
				base = config.base;
			},
			"astro:server:setup": ({ server }) => {
				server.middlewares.use(devIndex(server, base));
			},
			"astro:build:done": async ({ dir, logger }) => {
				const root = fileURLToPath(dir);
				const pages = new Map<string, string>();
				for await (const file of glob("**/index.html", { cwd: root }))
					pages.set(
						`/${file.replaceAll("\\", "/").replace(/index\.html$/, "")}`,
						await readFile(join(root, file), "utf8"),
					);
				const { files, records } = await searchIndex(pages);
				for (const { path, content } of files) {
					await mkdir(dirname(join(root, path)), { recursive: true });
					await writeFile(join(root, path), content);
				}
				logger.info(`${records.length} sections can be found`);
			},
		},
	};
}
