import { basePath } from "../../src/build/base-path.ts";
import { builtHeaders } from "./headers-file.ts";
import { startHost } from "./static-host.ts";
import { test as base } from "./test.ts";

/** The test of test.ts on a host that sends the site's headers, as one that reads `_headers` does; SERVED_AT names one. */
export const test = base.extend<object, { host: { url: string } }>({
	host: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
		async ({}, use) => {
			const servedAt = process.env["SERVED_AT"];
			if (servedAt) return use({ url: servedAt });
			const host = await startHost("dist", basePath(), builtHeaders());
			await use(host);
			host.stop();
		},
		{ scope: "worker" },
	],
	baseURL: ({ host }, use) => use(host.url),
});

export { expect } from "./test.ts";
