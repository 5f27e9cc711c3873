import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { rolldown } from "rolldown";
import { HEADERS, META_POLICY } from "../../../src/build/csp/policy.ts";

/** A page that can start the attacking worker, under three addresses; every other path is a script or empty. */
export interface TestServers {
	/** Address of the site; `/none`, `/meta` and `/headers` are its pages, by how they tell their policy. */
	site: string;
	/** Address of a server of another origin. */
	sink: string;
	/** What was asked of the other server. */
	reached: string[];
	close(): void;
}

export async function startServers(): Promise<TestServers> {
	const scripts = await bundle("page", "attacks");
	const reached: string[] = [];
	const sink = createServer((request, response) => {
		reached.push(request.url ?? "");
		response.writeHead(200, {
			"Access-Control-Allow-Origin": "*",
			"Content-Type":
				request.url === "/eventsource"
					? "text/event-stream"
					: "text/javascript",
		});
		response.end("\n\n");
	});
	sink.on("upgrade", (request, socket) => {
		reached.push(request.url ?? "");
		socket.destroy();
	});
	const site = createServer((request, response) => {
		const path = request.url ?? "/";
		const script = scripts.get(path);
		// The scripts come without headers, as on a host that sends none.
		const headers = path === "/headers" ? HEADERS : {};
		response.writeHead(200, {
			"Content-Type": script ? "text/javascript" : "text/html",
			...headers,
		});
		response.end(script ?? page(path === "/meta"));
	});
	return {
		site: await address(site),
		sink: await address(sink),
		reached,
		close: () => [site, sink].forEach((server) => void server.close()),
	};
}

const page = (withMeta: boolean): string =>
	`<!doctype html><meta charset="utf-8">${
		withMeta
			? `<meta http-equiv="Content-Security-Policy" content="${META_POLICY}">`
			: ""
	}<link rel="icon" href="/none.svg"><script type="module" src="/page.js"></script>`;

async function bundle(...names: string[]): Promise<Map<string, string>> {
	const scripts = new Map<string, string>();
	for (const name of names) {
		const bundled = await rolldown({
			input: `tests/e2e/worker/${name}.ts`,
			logLevel: "warn",
		});
		const { output } = await bundled.generate({ format: "es" });
		for (const file of output)
			if (file.type === "chunk") scripts.set(`/${file.fileName}`, file.code);
		await bundled.close();
	}
	return scripts;
}

function address(server: Server): Promise<string> {
	return new Promise((resolve) =>
		server.listen(0, "127.0.0.1", () =>
			resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
		),
	);
}
