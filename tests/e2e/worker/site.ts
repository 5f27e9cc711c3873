import { createServer } from "node:http";
import { rolldown } from "rolldown";
import { HEADERS, META_POLICY } from "../../../src/build/csp/policy.ts";
import { addressOf } from "../leak/sink.ts";

/** A page that can start the attacking worker, under three addresses; every other path is a script or empty. */
export interface TestSite {
	/** `/none`, `/meta` and `/headers` are its pages, by how they tell their policy. */
	url: string;
	close(): void;
}

export async function startSite(): Promise<TestSite> {
	const scripts = await bundle("page", "attacker");
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
	return { url: await addressOf(site), close: () => void site.close() };
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
