import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const WCAG_22_AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * Expects axe to find nothing by WCAG 2.2 A and AA, and the page not to scroll sideways (WCAG 1.4.10).
 * @param within a selector, where only a part of the page is in question.
 */
export async function expectAccessible(page: Page, within = "html") {
	const { violations } = await new AxeBuilder({ page })
		.include(within)
		// The site has no frames, for which the other mode opens a page more.
		.setLegacyMode()
		.options({
			runOnly: [...WCAG_22_AA, "best-practice"],
			// WCAG 2.5.3, which axe leaves out unless it is asked.
			rules: { "label-content-name-mismatch": { enabled: true } },
		})
		.analyze();
	expect(
		violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]),
	).toEqual([]);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - window.innerWidth,
	);
	expect(overflow, "pixels to scroll sideways").toBeLessThanOrEqual(0);
}
