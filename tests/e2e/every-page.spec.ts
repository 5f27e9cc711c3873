import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { allPages, sitemapPages } from "./site.ts";
import { expect, test } from "./test.ts";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const THEMES = ["light", "dark"] as const;
const WIDTHS = [1280, 320];

async function hasNoSidewaysScroll(page: Page) {
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - window.innerWidth,
	);
	expect(overflow).toBeLessThanOrEqual(0);
}

test("the sitemap lists the guide", () => {
	expect(sitemapPages()).toEqual(
		expect.arrayContaining(["", "client-key/", "questions/", "help/"]),
	);
});

for (const path of allPages()) {
	test.describe(`/${path}`, () => {
		for (const colorScheme of THEMES)
			test(`axe, ${colorScheme}, ${WIDTHS.join(" and ")} px`, async ({
				page,
			}) => {
				test.slow(path.startsWith("authors/"), "axe reads a lot of text here");
				await page.emulateMedia({ colorScheme });
				await page.goto(path);
				await expect(page.locator("html")).toHaveAttribute(
					"data-theme",
					colorScheme,
				);
				for (const width of WIDTHS) {
					await page.setViewportSize({ width, height: 800 });
					const { violations } = await new AxeBuilder({ page })
						.withTags(WCAG_22_AA)
						.analyze();
					expect(
						violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]),
						`${width} px`,
					).toEqual([]);
					await hasNoSidewaysScroll(page);
				}
			});
	});
}

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	for (const path of sitemapPages())
		test(`/${path} reads well`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
			const words = (await page.locator("main").innerText()).split(/\s+/);
			expect(words.length).toBeGreaterThan(50);
		});
});
