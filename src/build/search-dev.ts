import type { IncomingMessage, ServerResponse } from "node:http";
import type { HookParameters } from "astro";
import { parse } from "node-html-parser";
import { type IndexFile, searchIndex } from "./search-index.ts";

type DevServer = HookParameters<"astro:server:setup">["server"];

/**
 * Serves the search index while pages are being written. It is made when it is first asked for, out of the pages that
 * the dev server itself shows, and again after a file has changed.
 * @param base the site's base path, with a slash at both ends.
 */
export function devIndex(server: DevServer, base: string) {
	let index: Promise<Map<string, IndexFile["content"]>> | undefined;
	server.watcher.on("all", () => {
		index = undefined;
	});
	return async (
		request: IncomingMessage,
		response: ServerResponse,
		next: (error?: unknown) => void,
	) => {
		const url = new URL(request.url ?? "/", "http://dev");
		const path = url.pathname.replace(base, "");
		if (!path.startsWith("pagefind/")) return next();
		index ??= shownPages(`http://${request.headers.host}${base}`).then(
			async (pages) => {
				const { files } = await searchIndex(pages);
				return new Map(files.map((file) => [file.path, file.content]));
			},
		);
		const files = await index.catch((error: unknown) => {
			// The next request tries again.
			index = undefined;
			next(error);
		});
		if (!files) return;
		const content = files.get(path);
		if (content === undefined) return next();
		if (path.endsWith(".js"))
			response.setHeader("Content-Type", "text/javascript");
		response.end(content);
	};
}

/** All pages that links lead to from the home page: path below the root, and HTML. */
async function shownPages(root: string): Promise<Map<string, string>> {
	const pages = new Map<string, string>();
	const waiting = [root];
	for (let address = waiting.pop(); address; address = waiting.pop()) {
		const path = `/${address.slice(root.length)}`;
		if (pages.has(path)) continue;
		const answer = await fetch(address);
		const html = answer.ok ? await answer.text() : "";
		pages.set(path, html);
		for (const link of parse(html).querySelectorAll("a[href]")) {
			const { origin, pathname } = new URL(
				link.getAttribute("href") ?? "",
				address,
			);
			const target = `${origin}${pathname}`;
			if (target.startsWith(root) && target.endsWith("/")) waiting.push(target);
		}
	}
	return pages;
}
