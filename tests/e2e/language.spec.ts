import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

/** https://wicg.github.io/layout-instability/, which TypeScript has no types for. */
interface LayoutShift extends PerformanceEntry {
	value: number;
	sources: { node?: Node }[];
}

const NORWEGIAN = { name: "Norsk bokmål", exact: true };
const HINT = "Denne siden finnes også på norsk.";
const header = (page: Page) => page.locator("header.header");
const hint = (page: Page, text = HINT) =>
	page.getByRole("region", { name: text });

test("the language link keeps the page, the answers in the address and the heading", async ({
	page,
}) => {
	await page.goto("help/?contact-not-syncing.deal-won=yes#before-you-write");
	await header(page).getByRole("link", NORWEGIAN).click();
	await expect(page).toHaveURL(
		/\/nb\/help\/\?contact-not-syncing\.deal-won=yes#before-you-write$/,
	);
	await expect(page.locator("html")).toHaveAttribute("lang", "nb");
	await header(page).getByRole("link", { name: "English" }).click();
	await expect(page).toHaveURL(
		/(?<!\/nb)\/help\/\?contact-not-syncing\.deal-won=yes#before-you-write$/,
	);
});

test("by keyboard, too, and with answers that came after the page was loaded", async ({
	page,
}) => {
	await page.goto("help/");
	await page.evaluate(() =>
		history.replaceState(null, "", "?start.symptom=products"),
	);
	await header(page).getByRole("link", NORWEGIAN).focus();
	await expect(header(page).getByRole("link", NORWEGIAN)).toHaveAttribute(
		"href",
		/\/nb\/help\/\?start\.symptom=products$/,
	);
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/\/nb\/help\/\?start\.symptom=products$/);
});

test("on a phone the link is in the menu", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto("nb/help/");
	await page.getByRole("button", { name: "Meny" }).click();
	await page.getByRole("link", { name: "English", exact: true }).click();
	await expect(page).toHaveURL(/(?<!\/nb)\/help\/$/);
});

test.describe("a browser that prefers Norwegian", () => {
	test.use({ locale: "nb-NO" });

	test("hints at the Norwegian page, and nothing jumps", async ({ page }) => {
		// A busy machine may paint header and menu before they have come as a whole; the hint moves nothing of the text.
		await page.addInitScript(() => {
			Object.assign(window, { shift: 0 });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as LayoutShift[])
					if (entry.sources.some(({ node }) => inText(node)))
						Object.assign(window, {
							shift: Reflect.get(window, "shift") + entry.value,
						});
			}).observe({ type: "layout-shift", buffered: true });
			const inText = (node?: Node) =>
				document.querySelector("main")?.contains(node ?? null);
		});
		await page.goto("help/?start.symptom=products");
		await expect(hint(page)).toBeVisible();
		await page.waitForTimeout(500);
		expect(await page.evaluate(() => Reflect.get(window, "shift"))).toBe(0);
		await hint(page).getByRole("link").click();
		await expect(page).toHaveURL(/\/nb\/help\/\?start\.symptom=products$/);
		await expect(page.locator(".language-hints section").first()).toBeHidden();
	});

	test("is asked once: the answer stays on the device", async ({ page }) => {
		await page.goto("help/");
		await hint(page).getByRole("button", { name: "Nei takk" }).click();
		await expect(hint(page)).toBeHidden();
		await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
		await page.goto("client-key/");
		await expect(hint(page)).toBeHidden();
		expect(await page.evaluate(() => ({ ...localStorage }))).toEqual(
			expect.objectContaining({ "language-hint": "dismissed" }),
		);
		expect(await page.evaluate(() => document.cookie)).toBe("");
	});
});

for (const [locale, path, text] of [
	["nn-NO", "help/", HINT],
	["en-US", "nb/help/", "This page is also available in English."],
] as const)
	test.describe(`a browser that prefers ${locale}`, () => {
		test.use({ locale });
		test(`hints on /${path}`, async ({ page }) => {
			await page.goto(path);
			await expect(hint(page, text)).toBeVisible();
		});
	});

for (const [locale, path] of [
	["nb-NO", "nb/help/"],
	["en-GB", "help/"],
	["fr-FR", "help/"],
] as const)
	test.describe(`a browser that prefers ${locale}`, () => {
		test.use({ locale });
		test(`sees no hint on /${path}`, async ({ page }) => {
			await page.goto(path);
			await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
			await expect(
				page.locator(".language-hints section").first(),
			).toBeHidden();
		});
	});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false, locale: "nb-NO" });

	test("the link works, and no hint that cannot be dismissed is shown", async ({
		page,
	}) => {
		await page.goto("help/");
		await expect(hint(page)).toBeHidden();
		await header(page).getByRole("link", NORWEGIAN).click();
		await expect(page).toHaveURL(/\/nb\/help\/$/);
	});
});

test("an address that does not exist is answered in both languages", async ({
	page,
}) => {
	await page.goto("404.html");
	await page.getByRole("link", { name: "Alle spørsmål" }).click();
	await expect(page).toHaveURL(/\/nb\/questions\/$/);
});
