import { hold } from "./hold.ts";
import { expect, test } from "./test.ts";

test("colours that are chosen before their script is there stay chosen", async ({
	page,
}) => {
	const letThrough = await hold(page, "**/page.*.js");
	await page.emulateMedia({ colorScheme: "light" });
	await page.goto("", { waitUntil: "commit" });
	const select = page.getByLabel("Select theme").first();
	await select.selectOption("dark");
	letThrough();
	await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
	await expect(select).toHaveValue("dark");
	await page.reload();
	await expect(select).toHaveValue("dark");
});
