import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import compression from "compression";
import sirv from "sirv";

/**
 * A host of static files as a CDN is one: a folder under a base path, compressed, and 404.html for the rest.
 * @param base with a slash at both ends.
 * @param headers what it sends for a path.
 * @returns its address, which ends with the base path, and how to stop it.
 */
export async function startHost(
	folder: string,
	base: string,
	headers: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Promise<{ url: string; stop(): void }> {
	const files = sirv(folder);
	const compress = compression();
	const notFound = await readFile(join(folder, "404.html"));
	const server = createServer((request, response) => {
		const url = request.url ?? "/";
		const path = url.split("?", 1)[0] as string;
		for (const [name, value] of Object.entries(headers(path)))
			response.setHeader(name, value);
		const missing = () => {
			response.writeHead(404, { "content-type": "text/html;charset=utf-8" });
			response.end(notFound);
		};
		if (!url.startsWith(base)) return missing();
		request.url = url.slice(base.length - 1);
		compress(request as never, response as never, () =>
			files(request, response, missing),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://localhost:${port}${base}`,
		stop: () => void server.close(),
	};
}
