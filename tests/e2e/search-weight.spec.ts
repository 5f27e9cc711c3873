import { readFileSync } from "node:fs";
import { rolldown } from "rolldown";
import { builtPage } from "../site/built-site.ts";
import { expect, test } from "./test.ts";
import { compressed, weighRequests } from "./weight.ts";

/** kB = 1000 bytes, compressed as a CDN would. */
const BEFORE_OPENING = 2;
const TO_FIRST_RESULT = 110;

test(`before the dialog opens, search costs at most ${BEFORE_OPENING} kB`, async () => {
	const { document } = builtPage("/");
	const box = document.querySelector("search-box")?.toString() ?? "";
	const html = document.toString();
	expect(html).toContain(box);
	const markup =
		compressed(Buffer.from(html)) -
		compressed(Buffer.from(html.replace(box, "")));
	const bundle = await rolldown({
		input: "src/components/search/search-box.ts",
		external: /search-dialog/,
	});
	const { output } = await bundle.generate({ format: "es", minify: true });
	const script = compressed(Buffer.from(output[0].code));
	const source = readFileSync("src/components/search/Search.astro", "utf8");
	const style = compressed(
		Buffer.from(source.match(/<style>(.*)<\/style>/s)?.[1] ?? ""),
	);
	console.log(`mark-up ${markup} B, script ${script} B, style ${style} B`);
	expect(Math.min(markup, script, style)).toBeGreaterThan(0);
	expect(markup + script + style).toBeLessThanOrEqual(BEFORE_OPENING * 1000);
});

for (const path of ["", "nb/"])
	test(`/${path}: to the first result, cold, at most ${TO_FIRST_RESULT} kB`, async ({
		page,
	}) => {
		await page.goto(path, { waitUntil: "networkidle" });
		const weight = weighRequests(page);
		await page.keyboard.press("Control+k");
		await page.getByRole("dialog").getByRole("combobox").fill("crm");
		await page.getByRole("dialog").getByRole("option").first().waitFor();
		await page.waitForLoadState("networkidle");
		const { bytes, requests } = await weight();
		console.log(
			`/${path}: ${(bytes / 1000).toFixed(1)} kB, ${requests} requests`,
		);
		expect(bytes).toBeGreaterThan(50_000);
		expect(bytes).toBeLessThanOrEqual(TO_FIRST_RESULT * 1000);
	});
