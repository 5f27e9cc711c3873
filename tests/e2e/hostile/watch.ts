import type { Page } from "@playwright/test";
import { expect } from "../test.ts";
import { CANARY } from "./strings.ts";

/** Elements that the site's tools never make, and attributes that would run something. */
const NEVER =
	"script, img, iframe, object, embed, video, audio, style, meta, base, form, math, marquee, " +
	"[onerror], [onload], [onclick], [onfocus], [onmouseover], [srcdoc], [href^='data:' i], [href^='javascript:' i]";

/**
 * Watches a page while hostile text goes through it.
 * @returns what fails the test when anything ran, was made of the text or kept, or when the address changed.
 */
export async function watch(page: Page): Promise<() => Promise<void>> {
	const happened: string[] = [];
	page.on("dialog", (dialog) => {
		happened.push(`dialog: ${dialog.message()}`);
		void dialog.dismiss();
	});
	page.on("popup", (popup) => happened.push(`window: ${popup.url()}`));
	page.on("domcontentloaded", () => happened.push(`went: ${page.url()}`));
	await page.evaluate((never) => {
		const made: string[] = [];
		Object.assign(window, { made });
		new MutationObserver((changes) => {
			for (const { addedNodes } of changes)
				for (const node of addedNodes)
					if (node instanceof Element)
						for (const found of [node, ...node.querySelectorAll("*")])
							if (found.matches(never)) made.push(found.outerHTML);
		}).observe(document, { childList: true, subtree: true });
	}, NEVER);
	const before = await kept(page);
	return async () => {
		page.removeAllListeners("domcontentloaded");
		expect(happened).toEqual([]);
		expect(await page.evaluate("made")).toEqual([]);
		expect(await page.evaluate((name) => name in window, CANARY)).toBe(false);
		expect(await page.evaluate(() => "polluted" in Object.prototype)).toBe(
			false,
		);
		expect(await kept(page)).toEqual(before);
	};
}

/** The address and everything that a page can keep on the device. */
const kept = (page: Page) =>
	page.evaluate(async () => ({
		address: location.href,
		local: { ...localStorage },
		session: { ...sessionStorage },
		cookie: document.cookie,
		databases: await indexedDB.databases(),
		caches: await caches.keys(),
	}));
