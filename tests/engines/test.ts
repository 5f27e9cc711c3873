import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { playwrightReader } from "./playwright-reader.ts";
import type { Reader } from "./reader.ts";
import { webdriverReader } from "./webdriver-reader.ts";
import { startWebkitGtk } from "./webkit-gtk.ts";

/** Gives the browser to a reader who has not been here before. */
type NewReader = (
	baseURL: string,
) => Promise<Reader & { close(): Promise<void> }>;

/** How the browser of a project is driven. */
export interface DriverOption {
	driver: "playwright" | "webdriver";
}

/** Playwright's test with a reader in the project's browser; what the browser complains about fails the test. */
export const test = base.extend<
	{ reader: Reader },
	DriverOption & { newReader: NewReader }
>({
	driver: ["playwright", { option: true, scope: "worker" }],
	newReader: [
		async (
			{ driver, playwright, browserName, launchOptions, channel },
			use,
		) => {
			if (driver === "webdriver") {
				const webkit = await startWebkitGtk();
				await use(async (baseURL) => {
					await webkit.forget(baseURL);
					const { session, downloads } = webkit;
					const reader = webdriverReader(session, baseURL, downloads);
					return { ...reader, close: async () => {} };
				});
				return webkit.stop();
			}
			const downloads = mkdtempSync(join(tmpdir(), "downloads-"));
			const browser = await playwright[browserName].launch({
				...launchOptions,
				...(channel && { channel }),
				downloadsPath: downloads,
			});
			await use((baseURL) => playwrightReader(browser, baseURL, downloads));
			await browser.close();
			rmSync(downloads, { recursive: true });
		},
		{ scope: "worker" },
	],
	reader: async ({ newReader, baseURL }, use) => {
		const reader = await newReader(baseURL ?? "");
		await use(reader);
		expect(await reader.trouble()).toEqual([]);
		await reader.close();
	},
});

export { expect };
