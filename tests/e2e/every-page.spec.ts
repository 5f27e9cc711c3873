import { test as base, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./sent-headers.ts";
import { allPages, sitemapPages } from "./site.ts";

declare global {
	interface Window {
		violations: string[];
	}
}

/** Has the page keep what the browser says the policy stopped. */
const keepViolations = (page: Page) =>
	page.addInitScript(() => {
		window.violations = [];
		addEventListener("securitypolicyviolation", (event) =>
			window.violations.push(
				`${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`,
			),
		);
	});

const violations = (page: Page) => page.evaluate(() => window.violations);

test("the sitemap lists the guide", () => {
	expect(sitemapPages()).toEqual(
		expect.arrayContaining(["", "client-key/", "questions/", "help/"]),
	);
});

base("a violation is seen", async ({ page }) => {
	await keepViolations(page);
	await page.goto("");
	await page.evaluate(() => document.body.setAttribute("style", "color: red"));
	// A host that sends the policy as well has it reported twice.
	expect((await violations(page))[0]).toMatch(/^style-src-attr: inline/);
});

/** What both policies stop, in the headers and in the meta element, is seen here; what one alone stops, too. */
for (const path of allPages())
	test(`/${path} is accessible in both themes at 1280 and 320 px, and keeps to the policy`, async ({
		page,
	}) => {
		test.slow(path.startsWith("authors/"), "axe reads a lot of text here");
		await keepViolations(page);
		await page.goto(path);
		for (const width of [1280, 320]) {
			await page.setViewportSize({ width, height: 800 });
			for (const colorScheme of ["light", "dark"] as const) {
				await page.emulateMedia({ colorScheme });
				await expect(page.locator("html")).toHaveAttribute(
					"data-theme",
					colorScheme,
				);
				await test.step(`${colorScheme}, ${width} px`, () =>
					expectAccessible(page));
			}
		}
		await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
		await page.waitForLoadState("networkidle");
		expect(await violations(page)).toEqual([]);
	});
