import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import sirv from "sirv";
import { basePath } from "../src/build/base-path.ts";

/**
 * Serves dist/ as a plain static host does, below BASE, on PORT (4321 unless told); unknown addresses get 404.html. Any
 * number of these can run side by side, so the tests never meet a site that somebody is looking at.
 */
const base = basePath();
const port = Number(process.env["PORT"] ?? 4321);
// Reads the folder at each request: a new build is served at once.
const files = sirv("dist", { etag: true, dev: true });
const notFound = readFileSync("dist/404.html");

createServer((request, response) => {
	const missing = () => {
		response.writeHead(404, { "content-type": "text/html;charset=utf-8" });
		response.end(notFound);
	};
	const url = request.url ?? "/";
	if (!url.startsWith(base)) return missing();
	request.url = url.slice(base.length - 1);
	files(request, response, missing);
}).listen(port, () => console.log(`Serving http://localhost:${port}${base}`));
