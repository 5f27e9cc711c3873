import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import sirv from "sirv";
import { ensureBrowser } from "../scripts/browser.ts";
import { writeContactList } from "./duplicates/contact-list.ts";

/**
 * What a reader waits for: from the press of Check until the status of the built page says how many rows were read, each
 * time in a fresh page. Where other programs run besides, the times of one run compare with each other only.
 */
const SIZES = [1000, 10_000, 20_000];
const ROUNDS = 8;
/** Milliseconds that a reader looks at the preview before pressing Check. */
const LOOK = 500;

/** Ways to give a list, each up to the moment before Check. */
const WAYS: Record<string, (page: Page, path: string) => Promise<void>> = {
	"pasted, then looked at": async (page, path) => {
		await paste(page, readFileSync(path, "utf8"));
		await seePreview(page);
	},
	"pasted, Check at once": async (page, path) =>
		paste(page, readFileSync(path, "utf8")),
	"a file, then looked at": async (page, path) => {
		// A reader comes to the field before there is a file.
		await page.getByLabel("PowerOffice file").focus();
		await page.waitForLoadState("networkidle");
		await page.getByLabel("PowerOffice file").setInputFiles(path);
		await seePreview(page);
	},
};

if (!existsSync("dist/tools/duplicate-checker/index.html"))
	throw new Error("There is no dist/. Run npm run build first.");
const folder = mkdtempSync(join(tmpdir(), "contacts-"));
const server = createServer(sirv("dist", { etag: true })).listen(0);
const { port } = server.address() as AddressInfo;
const browser = await chromium.launch({
	executablePath: ensureBrowser(),
	args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
});
try {
	for (const rows of SIZES) {
		const path = join(folder, `${rows}.csv`);
		await writeContactList(path, rows);
		const times: Record<string, number[]> = {};
		for (let round = 0; round < ROUNDS; round++)
			for (const way of Object.keys(WAYS)) {
				times[way] ??= [];
				times[way].push(await timeOf(browser, way, path));
			}
		console.log(`\n${rows.toLocaleString("en")} rows`);
		console.table(tableOf(times));
	}
} finally {
	await browser.close();
	server.close();
	rmSync(folder, { recursive: true });
}

async function timeOf(browser: Browser, way: string, path: string) {
	const page = await browser.newPage();
	await page.goto(`http://localhost:${port}/tools/duplicate-checker/`);
	await page.locator("textarea").first().focus();
	await page.waitForSelector("textarea:not([readonly])");
	await WAYS[way]?.(page, path);
	const milliseconds = await page.evaluate(pressCheck);
	await page.close();
	return milliseconds;
}

/** Pastes into the first box, as the browser does: what the page does not take goes into the box. */
function paste(page: Page, text: string): Promise<void> {
	return page.evaluate((text) => {
		const box = document.querySelector("textarea");
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", text);
		const init = { clipboardData, bubbles: true, cancelable: true };
		if (!box?.dispatchEvent(new ClipboardEvent("paste", init))) return;
		box.setRangeText(text);
		box.dispatchEvent(new Event("input", { bubbles: true }));
	}, text);
}

async function seePreview(page: Page): Promise<void> {
	await page.waitForSelector(".dup-columns table");
	await page.waitForTimeout(LOOK);
}

/** Runs in the page. @returns milliseconds until the status says how many rows were read */
function pressCheck(): Promise<number> {
	const status = document.querySelector(".dup [role=status]");
	const button = document.querySelector<HTMLElement>(".dup-primary");
	if (!status || !button) throw new Error("There is no checker.");
	return new Promise((resolve) => {
		const begun = performance.now();
		new MutationObserver(() => {
			if (/rows read/.test(status.textContent ?? ""))
				resolve(performance.now() - begun);
		}).observe(status, { childList: true, subtree: true, characterData: true });
		button.click();
	});
}

function tableOf(times: Record<string, number[]>) {
	const first = medianOf(Object.values(times)[0] ?? []);
	return Object.fromEntries(
		Object.entries(times).map(([way, all]) => [
			way,
			{
				"ms, best": Math.round(Math.min(...all)),
				median: Math.round(medianOf(all)),
				worst: Math.round(Math.max(...all)),
				"takes, first way = 1": (medianOf(all) / first).toFixed(1),
			},
		]),
	);
}

function medianOf(all: readonly number[]): number {
	return all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
}
