import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
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

/** A screenshot of the whole page once it looks the same twice in a row. */
async function atRest(page: Page): Promise<Buffer> {
	let shot = await page.screenshot({ fullPage: true });
	await expect(async () => {
		const before = shot;
		shot = await page.screenshot({ fullPage: true });
		expect(shot.equals(before)).toBe(true);
	}).toPass();
	return shot;
}

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
				return atRest(page);
			};
			const ours = await shot(path);
			const theirs = await shot(new URL(path, stock?.url).href);
			const same = ours.equals(theirs);
			if (!same)
				for (const [name, body] of Object.entries({ ours, theirs }))
					await test.info().attach(name, { body, contentType: "image/png" });
			expect(same).toBe(true);
		});
