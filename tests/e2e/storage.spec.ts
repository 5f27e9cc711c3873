import { builtPage } from "../site/built-site.ts";
import { sitemapPages } from "./site.ts";
import { expect, test } from "./test.ts";

/** What the privacy page says is kept. */
const NAMED = builtPage("/privacy/")
	.document.querySelectorAll("td:first-child code")
	.map((code) => code.textContent)
	.filter((name) => !name.includes("/"));

test("the device keeps nothing but what the privacy page names, and no cookie", async ({
	page,
	context,
}) => {
	test.slow();
	expect(NAMED.length).toBeGreaterThan(0);
	const kept = new Set<string>();
	for (const path of sitemapPages()) {
		await page.goto(path);
		await page
			.getByLabel("Select theme")
			.or(page.getByLabel("Velg tema"))
			.first()
			.selectOption("light");
		await page.locator("summary:visible").first().click();
		if (path === "accessibility/") await page.getByRole("checkbox").uncheck();
		const field = page
			.locator("input:is([type=text], [type=search]):visible, textarea:visible")
			.first();
		if (await field.count()) await field.fill("ola@example.com");
		if (path === "search/") await page.keyboard.press("Enter");
		// A search that was sent may still lead to another page.
		await expect(async () => {
			const names = await page.evaluate(() => {
				// Starlight keeps the state of its menu when the page is left.
				Object.defineProperty(document, "visibilityState", { value: "hidden" });
				dispatchEvent(new Event("visibilitychange"));
				return [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
			});
			for (const name of names) kept.add(name);
		}).toPass();
	}
	expect([...kept]).toEqual(
		expect.arrayContaining(["starlight-theme", "search-slash"]),
	);
	expect([...kept].filter((name) => !NAMED.includes(name))).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	expect(
		await page.evaluate(async () => [
			...(await indexedDB.databases()),
			...(await caches.keys()),
		]),
	).toEqual([]);
});
