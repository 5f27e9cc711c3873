import type { Page } from "@playwright/test";

/** Holds requests back, as a slow network does. @returns lets them through, and all that come later */
export async function hold(
	page: Page,
	url: string | RegExp,
): Promise<() => void> {
	const { promise, resolve } = Promise.withResolvers<void>();
	await page.route(url, async (route) => {
		await promise;
		await route.continue();
	});
	return resolve;
}
