import { test as base, expect } from "@playwright/test";
import { troubleOf } from "./trouble.ts";

/**
 * Playwright's test, with a page that fails the test when the console shows an error, an exception is not caught, or a
 * request fails or leaves the site.
 */
export const test = base.extend<{ noTrouble: undefined }>({
	noTrouble: [
		async ({ page, baseURL }, use) => {
			const trouble = troubleOf(page, new URL(baseURL ?? "").origin);
			await use(undefined);
			expect(trouble).toEqual([]);
		},
		{ auto: true },
	],
});

export { expect };
