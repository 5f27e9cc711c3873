import type { Browser } from "@playwright/test";
import { troubleOf } from "../e2e/trouble.ts";
import { lastSaved } from "./last-saved.ts";
import type { Reader, Role } from "./reader.ts";

/**
 * A reader in a browser that Playwright drives, on a new device: nothing is stored yet.
 * @param downloads the folder where the browser saves files.
 */
export async function playwrightReader(
	browser: Browser,
	baseURL: string,
	downloads: string,
): Promise<Reader & { close(): Promise<void> }> {
	const context = await browser.newContext({ baseURL });
	const page = await context.newPage();
	const trouble = troubleOf(page, new URL(baseURL).origin);
	const find = (role: Role, name?: string) =>
		page
			.getByRole(role, name === undefined ? {} : { name, exact: true })
			.filter({ visible: true })
			.first();
	return {
		open: async (path) => void (await page.goto(path)),
		address: async () => page.url(),
		click: (role, name) => find(role, name).click(),
		fill: (role, name, text) => find(role, name).fill(text),
		press: (key, control) =>
			page.keyboard.press(control ? `ControlOrMeta+${key}` : key),
		sees: (role, name) => find(role, name).isVisible(),
		ask: async (run, given) => {
			const asked = () => page.evaluate(run as never, given) as never;
			try {
				return await asked();
			} catch (error) {
				if (!/because of a navigation/.test(String(error))) throw error;
				await page.waitForLoadState();
				return asked();
			}
		},
		// Not by its event: Playwright hears of no downloads in Firefox.
		saved: async () => lastSaved(downloads),
		trouble: async () => {
			await page.waitForLoadState("networkidle");
			return trouble;
		},
		close: () => context.close(),
	};
}
