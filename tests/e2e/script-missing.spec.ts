import { test as base, expect } from "@playwright/test";
import { part } from "./duplicates.ts";

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
	"where the search does not come, the page and what is in it stay",
	async ({ page }) => {
		await page.route("**/search-dialog*", (route) => route.abort());
		await page.goto("tools/duplicate-checker/");
		const list = part.poweroffice(page);
		await list.fill("E-post\nola@example.com");
		await page.keyboard.press("Control+k");
		await expect(page.getByRole("alert")).toHaveText(
			"The search did not load. Check your connection and try again.",
		);
		await expect(list).toHaveValue("E-post\nola@example.com");
	},
);

base(
	"a list that is pasted into a checker that does not come is not lost",
	async ({ page }) => {
		await page.route("**/DuplicateCheckerApp*", (route) => route.abort());
		await page.goto("tools/duplicate-checker/");
		const list = part.poweroffice(page);
		await list.evaluate((box) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", "ola@example.com");
			box.dispatchEvent(
				new ClipboardEvent("paste", { clipboardData, bubbles: true }),
			);
		});
		await expect(page.locator("textarea").first()).toHaveValue(
			"ola@example.com",
		);
	},
);
