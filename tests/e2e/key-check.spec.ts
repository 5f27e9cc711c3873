import type { Page } from "@playwright/test";
import { expect, test } from "./test.ts";

const APPLICATION_KEY = "109b9cac-bafd-45f0-a996-94169765502c";
const CLIENT_KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
const LABEL = "Paste the key you want to check";

const field = (page: Page) => page.getByLabel(LABEL);
const verdict = (page: Page) =>
	page.locator(".key-check-result").getByRole("status").first();

async function openWidget(page: Page) {
	await page.goto("client-key/");
	await field(page).scrollIntoViewIfNeeded();
	await expect(
		page.locator("astro-island:has(.key-check-app)"),
	).not.toHaveAttribute("ssr");
}

const ROWS: [pasted: string, text: string, says: string][] = [
	["the Application Key", APPLICATION_KEY, "It goes into PowerOffice"],
	["a Client Key", CLIENT_KEY, "has the form of a Client Key"],
	["a key in braces", `{${CLIENT_KEY}}`, "Use the cleaned key below"],
	["an email address", "kari@example.com", "an email address, not a key"],
	["half a key", CLIENT_KEY.slice(0, 20), "too short"],
	["a script", "<img src=x onerror=alert(1)>", "does not look like a key"],
];

for (const [pasted, text, says] of ROWS)
	test(`${pasted} is told at once, and stays on the page`, async ({ page }) => {
		await openWidget(page);
		const requests: string[] = [];
		page.on("request", (request) => requests.push(request.url()));
		await field(page).fill(text);
		await expect(verdict(page)).toContainText(says);
		await page.waitForTimeout(300);
		expect(requests).toEqual([]);
		expect(page.url()).not.toContain("?");
		const stored = await page.evaluate(() =>
			JSON.stringify([
				{ ...localStorage },
				{ ...sessionStorage },
				document.cookie,
			]),
		);
		expect(stored).not.toContain(text.slice(0, 12));
	});

test("the cleaned key can be copied", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await openWidget(page);
	await field(page).fill(` "${CLIENT_KEY.toUpperCase()}" `);
	await page.getByRole("button", { name: "Copy this key" }).click();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
		CLIENT_KEY,
	);
});

test("Clear empties the field and puts the cursor back into it", async ({
	page,
}) => {
	await openWidget(page);
	await field(page).fill("password");
	await page.getByRole("button", { name: "Clear" }).click();
	await expect(field(page)).toHaveValue("");
	await expect(field(page)).toBeFocused();
	await expect(verdict(page)).toBeEmpty();
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the page says how to check the key by eye", async ({ page }) => {
		await page.goto("client-key/");
		await expect(page.getByText("Check the key by eye")).toBeVisible();
		await expect(field(page)).toBeHidden();
	});
});
