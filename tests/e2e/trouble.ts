import type { Page } from "@playwright/test";

/**
 * Listens to a page from now on.
 * @param origin of the site.
 * @returns a list that grows: errors in the console, exceptions nobody caught, requests that fail or leave the site.
 */
export function troubleOf(page: Page, origin: string): string[] {
	const trouble: string[] = [];
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
	return trouble;
}
