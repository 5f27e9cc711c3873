import { test as base, expect } from "@playwright/test";

/** Here requests fail on purpose, so the page that fails a test on any trouble is not used. */
base(
	"a troubleshooter whose script does not come shows all of it as text",
	async ({ page }) => {
		await page.route("**/TroubleshooterApp*", (route) => route.abort());
		await page.goto("troubleshoot/products-not-syncing/");
		const region = page.getByRole("region", {
			name: "Products are not in sync",
		});
		await region.getByRole("radio").first().check();
		await expect(
			region.getByRole("heading", {
				name: "No Standard Sales Account is selected",
			}),
		).toBeVisible({ timeout: 10_000 });
		await expect(region.getByRole("radio")).toHaveCount(0);
	},
);
