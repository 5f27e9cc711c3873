import { test as base, expect } from "@playwright/test";

/**
 * Playwright's test, with a page that fails the test when the console shows an error, an exception is not caught, or a
 * request fails or leaves the site.
 */
export const test = base.extend<{ noTrouble: undefined }>({
	noTrouble: [
		async ({ page, baseURL }, use) => {
			const trouble: string[] = [];
			const origin = new URL(baseURL ?? "").origin;
			page.on("console", (message) => {
				if (message.type() === "error") trouble.push(message.text());
			});
			page.on("pageerror", (error) => trouble.push(String(error)));
			page.on("requestfailed", (request) => {
				trouble.push(`failed: ${request.url()}`);
			});
			page.on("request", (request) => {
				const url = new URL(request.url());
				if (/^https?:$/.test(url.protocol) && url.origin !== origin)
					trouble.push(`leaves the site: ${url.href}`);
			});
			page.on("response", (response) => {
				if (response.status() >= 400)
					trouble.push(`${response.status()}: ${response.url()}`);
			});
			await use(undefined);
			expect(trouble).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
