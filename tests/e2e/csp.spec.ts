import { test as base, type Page } from "@playwright/test";
import { HEADERS } from "../../src/build/csp/policy.ts";
import { allPages, basePath } from "./site.ts";
import { startHost } from "./static-host.ts";
import { expect, test } from "./test.ts";

declare global {
	interface Window {
		violations: string[];
	}
}

/** Opens a page, goes to its end so that everything on it starts, and gives what the browser says the policy stopped. */
async function violations(page: Page, path: string): Promise<string[]> {
	await page.addInitScript(() => {
		window.violations = [];
		addEventListener("securitypolicyviolation", (event) =>
			window.violations.push(
				`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`,
			),
		);
	});
	await page.goto(path, { waitUntil: "networkidle" });
	await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await page.waitForLoadState("networkidle");
	return page.evaluate(() => window.violations);
}

base("a violation is seen", async ({ page }) => {
	await violations(page, "");
	await page.evaluate(() => document.body.setAttribute("style", "color: red"));
	// A host that sends the policy as well has it reported twice.
	expect(await page.evaluate(() => window.violations[0])).toMatch(
		/^style-src-attr: inline/,
	);
});

for (const path of allPages())
	test(`/${path} keeps to the policy in its meta element`, async ({ page }) => {
		expect(await violations(page, path)).toEqual([]);
	});

const withHeaders = test.extend<object, { host: { url: string } }>({
	host: [
		// biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern
		async ({}, use) => {
			const host = await startHost("dist", basePath(), HEADERS);
			await use(host);
			host.stop();
		},
		{ scope: "worker" },
	],
	baseURL: ({ host }, use) => use(host.url),
});

for (const path of allPages())
	withHeaders(
		`/${path} keeps to the policy in headers too`,
		async ({ page }) => {
			expect(await violations(page, path)).toEqual([]);
		},
	);
