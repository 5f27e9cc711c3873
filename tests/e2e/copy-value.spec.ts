import { expect, test } from "./test.ts";

const APPLICATION_KEY = "109b9cac-bafd-45f0-a996-94169765502c";
const CLIPBOARD = ["clipboard-read", "clipboard-write"];

test.beforeEach(async ({ page }) => {
	await page.goto("client-key/");
});

test("one click copies the Application Key and says so, to the eye and to a screen reader", async ({
	page,
	context,
}) => {
	await context.grantPermissions(CLIPBOARD);
	const widget = page.locator("copy-value");
	await widget.getByRole("button", { name: "Copy Application Key" }).click();
	await expect(widget.getByRole("status")).toHaveText("Copied");
	await expect(widget.locator("button .copied")).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		APPLICATION_KEY,
	);
});

test("the keyboard does the same", async ({ page, context }) => {
	await context.grantPermissions(CLIPBOARD);
	const button = page.getByRole("button", { name: "Copy Application Key" });
	await button.focus();
	await page.keyboard.press("Enter");
	await expect(page.locator("copy-value").getByRole("status")).toHaveText(
		"Copied",
	);
});

test("where the browser refuses, the key is selected and the reader told what to press", async ({
	page,
}) => {
	await page.evaluate(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
	});
	const widget = page.locator("copy-value");
	await widget.getByRole("button", { name: "Copy Application Key" }).click();
	await expect(widget.getByRole("status")).toContainText("Press Ctrl+C");
	expect(await page.evaluate(() => getSelection()?.toString())).toBe(
		APPLICATION_KEY,
	);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the key is text that can be selected, and no button that does nothing", async ({
		page,
	}) => {
		const widget = page.locator("copy-value");
		await expect(widget.getByText(APPLICATION_KEY)).toBeVisible();
		await expect(widget.getByRole("button")).toBeHidden();
	});
});
