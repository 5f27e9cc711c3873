import { test as base, expect } from "@playwright/test";

for (const [path, text] of [
	[
		"troubleshoot/products-not-syncing/",
		"No Standard Sales Account is selected",
	],
	["tools/duplicate-checker/", "Select the whole table"],
	["client-key/", "Check the key by eye"],
] as const)
	base(
		`/${path} shows its static text when no script comes`,
		async ({ page }) => {
			await page.route("**/_astro/*.js", (route) => route.abort());
			await page.goto(path);
			await expect(page.getByText(text).first()).toBeVisible();
			await expect(page.locator("astro-island").first()).toBeHidden();
		},
	);

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

base(
	"where the search does not come, its button leads to all questions",
	async ({ page }) => {
		await page.route("**/search-dialog*", (route) => route.abort());
		await page.goto("help/");
		await page.getByRole("button", { name: "Search" }).click();
		await expect(page).toHaveURL(/questions\/$/);
	},
);
