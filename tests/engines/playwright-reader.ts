import { readFile } from "node:fs/promises";
import type { Browser } from "@playwright/test";
import { troubleOf } from "../e2e/trouble.ts";
import type { Reader, Role } from "./reader.ts";

/** A reader in a browser that Playwright drives, on a new device: nothing is stored yet. */
export async function playwrightReader(
	browser: Browser,
	baseURL: string,
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
		ask: (run, given) => page.evaluate(run as never, given),
		download: async (button) => {
			const downloaded = page.waitForEvent("download");
			await find("button", button).click();
			return readFile(await (await downloaded).path(), "utf8");
		},
		trouble: async () => trouble,
		close: () => context.close(),
	};
}
