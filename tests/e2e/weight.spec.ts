import { sitemapPages } from "./site.ts";
import { expect, test } from "./test.ts";
import { weigh } from "./weight.ts";

/** Kilobytes (1000 bytes) of a first visit, pictures included, compressed. */
const BUDGET = 60;

for (const path of sitemapPages())
	test(`/${path} weighs at most ${BUDGET} kB`, async ({ page }, testInfo) => {
		const { bytes, requests } = await weigh(page, path);
		const measured = `${(bytes / 1000).toFixed(1)} kB in ${requests} requests`;
		testInfo.annotations.push({ type: "weight", description: measured });
		console.log(`/${path}: ${measured}`);
		expect(bytes).toBeLessThanOrEqual(BUDGET * 1000);
	});
