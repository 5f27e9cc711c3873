import { expect, test } from "./test.ts";

const PICTURES: [page: string, name: RegExp][] = [
	["client-key/", /Enter your API key/],
	["products-not-syncing/", /Standard Sales Account/],
	["how-syncing-works/", /What Sesam Talk sends/],
];

for (const [path, name] of PICTURES)
	test(`the picture of ${path} can be enlarged and closed by keyboard`, async ({
		page,
	}) => {
		await page.goto(path);
		const button = page.getByRole("button", { name }).first();
		const picture = button.getByRole("img");
		await expect(picture).toHaveAttribute("width", /^\d+$/);
		await expect(picture).toHaveAttribute("height", /^\d+$/);
		await button.focus();
		await page.keyboard.press("Enter");
		const zoom = page.getByRole("dialog");
		await expect(zoom).toBeVisible();
		await expect(zoom.getByRole("img", { name })).toBeVisible();
		await page.keyboard.press("Escape");
		await expect(zoom).toBeHidden();
		await expect(button).toBeFocused();
	});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the picture can be enlarged too", async ({ page }) => {
		await page.goto("client-key/");
		await page.getByRole("button", { name: /Enter your API key/ }).click();
		await expect(page.getByRole("dialog")).toBeVisible();
	});
});
