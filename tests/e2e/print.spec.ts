import { expect, test } from "./test.ts";

test("on paper there is the page's text and nothing to click", async ({
	page,
}) => {
	await page.goto("client-key/");
	await page.emulateMedia({ media: "print" });
	await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
	await expect(page.getByText("Check the key by eye")).toBeVisible();
	for (const hidden of [
		page.getByLabel("Paste the key you want to check"),
		page.getByRole("button", { name: "Copy Application Key" }),
		page.locator("header.header"),
		page.locator(".sidebar-pane"),
		page.locator(".pagination-links"),
	])
		await expect(hidden).toBeHidden();
});
