import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { basePath } from "../../src/build/base-path.ts";
import { startHost } from "./static-host.ts";

/** What the policy changes in how pages are built must not change how they look: compared with a build without it. */
let folder: string;
let stock: Awaited<ReturnType<typeof startHost>> | undefined;

const PAGES = ["", "client-key/", "nb/questions/", "404.html"];

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	// It builds the whole site.
	test.setTimeout(120_000);
	folder = mkdtempSync(join(tmpdir(), "stock-"));
	execFileSync(
		"npx",
		[
			"--no-install",
			"astro",
			"build",
			"--config",
			"tests/e2e/pixels/stock.config.mjs",
			"--outDir",
			folder,
		],
		{ stdio: "pipe" },
	);
	stock = await startHost(folder, basePath());
});
test.afterAll(() => {
	stock?.stop();
	rmSync(folder, { recursive: true });
});

for (const path of PAGES)
	for (const [colorScheme, width] of [
		["light", 1280],
		["dark", 320],
	] as const)
		test(`/${path}, ${colorScheme}, ${width} px`, async ({ page }) => {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			const shot = async (address: string) => {
				await page.goto(address, { waitUntil: "networkidle" });
				// Starlight's own search shows its keys by emptying a style attribute, which is a rule now.
				await page
					.locator("site-search kbd")
					.evaluateAll((keys) => keys.forEach((key) => void key.remove()));
				return page.screenshot({ fullPage: true });
			};
			const ours = await shot(path);
			const theirs = await shot(new URL(path, stock?.url).href);
			expect(ours.equals(theirs)).toBe(true);
		});
