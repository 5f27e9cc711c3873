import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".html": "text/html; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json",
	".png": "image/png",
	".svg": "image/svg+xml",
	".wasm": "application/wasm",
	".xml": "application/xml",
};

/**
 * A host of static files: a folder under a base path, with these headers on every answer, and 404.html for the rest.
 * @param base with a slash at both ends.
 * @returns its address, which ends with the base path, and how to stop it.
 */
export async function startHost(
	folder: string,
	base: string,
	headers: Readonly<Record<string, string>> = {},
): Promise<{ url: string; stop(): void }> {
	const server = createServer(async ({ url = "/" }, response) => {
		const path = decodeURI(new URL(url, "http://host").pathname);
		const file = path.startsWith(base)
			? path.slice(base.length).replace(/(^|\/)$/, "$1index.html")
			: "404.html";
		try {
			const body = await readFile(join(folder, file));
			response.writeHead(200, {
				"Content-Type": TYPES[extname(file)] ?? "application/octet-stream",
				...headers,
			});
			response.end(body);
		} catch {
			response.writeHead(404, { "Content-Type": TYPES[".html"], ...headers });
			response.end(await readFile(join(folder, "404.html")));
		}
	});
	await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${base}`,
		stop: () => void server.close(),
	};
}
