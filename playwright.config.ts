import { defineConfig } from "@playwright/test";
import { findBrowser } from "./scripts/browser.ts";
import { basePath } from "./src/build/base-path.ts";

const PORT = Number(process.env["PORT"] ?? 4329);
const base = basePath();
/** A site that something else serves already, as scripts/nginx.ts does. */
const servedAt = process.env["SERVED_AT"];
const browser = findBrowser();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
	testDir: "tests/e2e",
	fullyParallel: true,
	forbidOnly: true,
	// A shared machine can stall a browser for seconds; scripts/test.ts names each test that needed its second try.
	retries: process.env["CI"] ? 1 : 0,
	workers: 2,
	use: {
		baseURL: servedAt ?? `http://localhost:${PORT}${base}`,
		launchOptions: {
			...(browser ? { executablePath: browser } : {}),
			// A test browser asks nobody anything; Chromium's sandbox does not start as root.
			args: [
				"--disable-background-networking",
				"--disable-component-update",
				"--disable-gpu",
				"--disable-quic",
				"--disable-sync",
				"--no-first-run",
				...(isRoot ? ["--no-sandbox"] : []),
			],
		},
	},
	...(servedAt
		? {}
		: {
				webServer: {
					command: "node scripts/serve.ts",
					env: { PORT: String(PORT), BASE: base },
					url: `http://localhost:${PORT}${base}`,
					reuseExistingServer: false,
				},
			}),
});
