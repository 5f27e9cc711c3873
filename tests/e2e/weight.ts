import { brotliCompressSync, constants } from "node:zlib";
import type { Page } from "@playwright/test";

/** What one first visit costs. */
export interface Weight {
	requests: number;
	/** Bytes over the wire, compressed as a CDN would; response headers not counted. */
	bytes: number;
}

/** Types that a CDN compresses; pictures such as PNG and fonts such as WOFF2 are compressed already. */
const COMPRESSIBLE = /text|javascript|json|xml|svg|wasm/;

/** Adds up every response's body (brotli, quality 5) from now until what it returns is asked. */
export function weighRequests(page: Page): () => Promise<Weight> {
	const bodies: Promise<number>[] = [];
	page.on("response", (response) => {
		const type = response.headers()["content-type"] ?? "";
		bodies.push(
			response
				.body()
				.then((body) =>
					COMPRESSIBLE.test(type) ? compressed(body) : body.length,
				),
		);
	});
	return async () => {
		const sizes = await Promise.all(bodies);
		return {
			requests: sizes.length,
			bytes: sizes.reduce((sum, size) => sum + size, 0),
		};
	};
}

/**
 * Opens a page, scrolls to its end so that lazy parts load, and weighs all of it.
 * @param use what a reader does then, if it is to be weighed as well.
 */
export async function weigh(
	page: Page,
	path: string,
	use: () => Promise<void> = async () => {},
): Promise<Weight> {
	const weight = weighRequests(page);
	await page.goto(path, { waitUntil: "networkidle" });
	await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
	await use();
	await page.waitForLoadState("networkidle");
	return weight();
}

/** How long a text is on the way, compressed as a CDN does. */
export const compressed = (body: Buffer): number =>
	brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
		.length;
