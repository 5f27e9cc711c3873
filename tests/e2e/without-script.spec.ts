import { allPages } from "./site.ts";
import { expect, test } from "./test.ts";

test.use({ javaScriptEnabled: false });

for (const [colorScheme, background] of [
	["light", "rgb(255, 255, 255)"],
	["dark", "rgb(23, 24, 28)"],
] as const)
	test(`the colours follow the system: ${colorScheme}`, async ({ page }) => {
		await page.emulateMedia({ colorScheme });
		await page.goto("client-key/");
		await expect(page.locator("body")).toHaveCSS(
			"background-color",
			background,
		);
		await expect(page.locator("html")).toHaveCSS("color-scheme", colorScheme);
	});

for (const path of allPages())
	test(`/${path} reads well, shows no control that does nothing, and hides no text`, async ({
		page,
	}) => {
		await page.goto(path);
		await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
		const words = (await page.locator("main").innerText()).split(/\s+/);
		// The page for addresses that do not exist has little to say.
		expect(words.length).toBeGreaterThan(path === "404.html" ? 10 : 50);
		// What is left works by itself: pictures, menu and sections open without a script.
		await expect(
			page.locator(
				"button:not([commandfor]):visible, select:visible, input:visible",
			),
		).toHaveCount(0);
		await expect(page.locator("[role=tabpanel][hidden]")).toHaveCount(0);
	});

for (const [path, field, needs] of [
	["search/", "Write what you see", "The search needs JavaScript"],
	["nb/search/", "Skriv hva du ser", "Søket trenger JavaScript"],
] as const)
	test(`/${path} says that it needs a script, and lists all questions`, async ({
		page,
	}) => {
		await page.goto(path);
		await expect(page.getByText(field)).toBeHidden();
		await expect(page.getByText(needs)).toBeVisible();
		await expect(
			page.locator("search-page").getByRole("heading", { level: 2 }),
		).toBeVisible();
		await expect(
			page.locator("search-page .without-script").getByRole("link"),
		).toHaveCount(20);
	});

test("on a phone the menu opens and leads to a page", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto("");
	await page.getByRole("button", { name: "Menu" }).click();
	await page
		.getByRole("navigation", { name: "Main" })
		.getByRole("link", { name: "Get help" })
		.click();
	await expect(page.getByRole("heading", { level: 1 })).toHaveText("Get help");
});

test("the check of a key gives way to a check by eye", async ({ page }) => {
	await page.goto("client-key/");
	await expect(page.getByLabel("Paste the key")).toBeHidden();
	await expect(page.getByText("Check the key by eye")).toBeVisible();
});
