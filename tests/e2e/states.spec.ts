import { test as base, type Page } from "@playwright/test";
import { container, inlineRows, workbook } from "../duplicates/workbook.ts";
import { expectAccessible } from "./accessible.ts";
import { check, checker, part, turnTo } from "./duplicates.ts";
import { expect, test } from "./test.ts";

/**
 * Every state of the tools under axe, in turns light at 1280 px and dark at 320 px, which is 400 % of zoom. The
 * troubleshooters' nodes and the search have theirs in their own journeys.
 */
const VIEWS = [
	["light", 1280],
	["dark", 320],
] as const;

/** Looks at the states of one page, each in the next view. */
function watcher(page: Page, within: string) {
	let turn = 0;
	return async (state: string) => {
		const [colorScheme, width] = VIEWS[turn++ % 2] as (typeof VIEWS)[number];
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		await test.step(`${state}, ${colorScheme}`, () =>
			expectAccessible(page, within));
	};
}

async function openChecker(page: Page) {
	await page.goto("tools/duplicate-checker/");
	await turnTo(page);
	return watcher(page, ".duplicates");
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
	part.file(page).setInputFiles({
		name,
		mimeType: "",
		buffer: Buffer.from(bytes),
	});

test("the checker: what it cannot read, and what it finds odd", async ({
	page,
}) => {
	test.slow();
	const seen = await openChecker(page);
	await check(page, /There is nothing to read yet/);
	await seen("nothing given");

	await part.poweroffice(page).fill("Navn;Kunde\nOla;Lyng AS");
	await check(page, /No email column was found/);
	await expect(checker(page).getByText("First rows")).toBeVisible();
	await seen("no email column");

	await choose(page, "a.pdf", Buffer.from("%PDF-1.7"));
	await expect(checker(page)).toContainText("This file is a PDF");
	await seen("a file of another kind");

	const sheet = (name: string) => ({
		name,
		data: inlineRows([["E-post"], ["ola@example.com"]]),
	});
	await choose(page, "a.xlsx", workbook({ sheets: [sheet("A"), sheet("B")] }));
	await expect(checker(page).getByLabel("Sheet")).toBeVisible();
	await seen("a choice of sheets");

	await part.button(page, "Remove the PowerOffice list").click();
	const rows = Array.from({ length: 50 }, (_, i) => `Navn ${i};${i}@`);
	await part
		.poweroffice(page)
		.fill(`Navn;E-post\n"Ola"x;ola@example.com\n${rows.join("\n")}\na;b;c`);
	await check(page, /rows read/);
	await checker(page).locator(".dup-problems summary").click();
	await seen("problems and pages");

	await checker(page).getByLabel("Search the findings").fill("zzz");
	await seen("nothing found in the findings");
});

const ZEROS = new Array(40).fill(0);

test("the checker: every kind of file that it cannot read", async ({
	page,
}) => {
	test.slow();
	const seen = await openChecker(page);
	for (const [kind, bytes, says] of [
		["empty", [], "There is nothing to read yet"],
		["a picture", [0x89, 0x50, 0x4e, 0x47, ...ZEROS], "This file is a picture"],
		["no list", [1, 2, ...ZEROS], "This file is not a list"],
		["broken", [0x50, 0x4b, 3, 4, ...ZEROS], "This Excel file is damaged"],
		["old", container("Workbook"), "an Excel file of the old kind"],
		["protected", container("EncryptedPackage"), "has a password"],
	] as const) {
		await choose(page, "a.xlsx", Uint8Array.from(bytes));
		await check(page, new RegExp(says));
		await seen(kind);
	}
});

test("the checker: a check that runs, and one that was cancelled", async ({
	page,
}) => {
	const seen = await openChecker(page);
	await part.poweroffice(page).fill("E-post\nola@example.com");
	await expect(checker(page).getByText("First rows")).toBeVisible();
	// A worker that is never done.
	await page.workers()[0]?.evaluate(() => {
		self.onmessage = ({ data: { id } }) => {
			const progress = { rows: 123_456, share: 0.4 };
			setInterval(
				() => self.postMessage({ id, type: "progress", progress }),
				50,
			);
		};
	});
	await part.button(page, "Check").click();
	await expect(checker(page).getByRole("progressbar")).toBeVisible();
	await expect(checker(page)).toContainText("123,456 rows, 40%");
	await seen("running");
	await seen("running");
	await part.button(page, "Cancel").click();
	await expect(part.status(page)).toHaveText(/^Cancelled/);
	await seen("cancelled");
	await check(page, "1 row read, 0 findings");
});

base("the checker: its worker fails", async ({ page }) => {
	const seen = await openChecker(page);
	await part.poweroffice(page).fill("E-post\nola@example.com");
	await expect(checker(page).getByText("First rows")).toBeVisible();
	await page.workers()[0]?.evaluate(() => {
		self.onmessage = ({ data }) => {
			if (data.call === "check") throw new Error("broken");
		};
	});
	await check(page, /Something went wrong.*broken/);
	await seen("failed");
	await check(page, "1 row read, 0 findings");
});

test("the key check: every verdict", async ({ page }) => {
	test.slow();
	await page.goto("client-key/");
	const seen = watcher(page, ".key-check-app");
	const field = page.getByLabel("Paste the key you want to check");
	await field.focus();
	const key = "0f8fad5b-d9cb-469f-a165-70867728950e";
	for (const [text, says] of [
		["109b9cac-bafd-45f0-a996-94169765502c", "It goes into PowerOffice"],
		[key, "has the form of a Client Key"],
		[`{${key}}`, "Use the cleaned key below"],
		[`${key} ${key.replace("0f", "1f")}`, "2 "],
		["ola@example.com", "an email address"],
		["https://example.com", "a web address"],
		[key.slice(0, 20), "too short"],
		[key + key.slice(0, 9), "too long"],
		[key.replace("f", "g"), "g"],
		["password", "does not look like a key"],
	] as const) {
		await field.fill(text);
		await expect(page.locator(".key-check-verdict")).toContainText(says);
		await seen(text);
	}
});

test("a copied value and an enlarged picture", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("client-key/");
	await page.getByRole("button", { name: "Copy Application Key" }).click();
	await expect(page.locator("copy-value").getByRole("status")).toHaveText(
		"Copied",
	);
	await watcher(page, "copy-value")("copied");
	await page
		.getByLabel("Paste the key you want to check")
		.fill("{0f8fad5b-d9cb-469f-a165-70867728950e}");
	await page.getByRole("button", { name: "Copy this key" }).click();
	await expect(page.locator(".key-check-copied")).toBeVisible();
	await watcher(page, ".key-check-app")("copied");
	await page.getByRole("button", { name: /Enter your API key/ }).click();
	const seen = watcher(page, "dialog[open]");
	await seen("enlarged");
	await seen("enlarged");
});

test("nothing moves for readers who want less motion", async ({ page }) => {
	await page.emulateMedia({ reducedMotion: "reduce" });
	await page.setViewportSize({ width: 320, height: 256 });
	await page.goto("client-key/");
	const moving = () =>
		page.evaluate(() => [
			getComputedStyle(document.documentElement).scrollBehavior,
			...document
				.getAnimations()
				.map(({ effect }) => effect?.getComputedTiming().duration),
		]);
	for (const open of [
		() => page.locator("summary:visible").first().click(),
		() => page.getByRole("button", { name: "Menu" }).click(),
		() => page.keyboard.press("Control+k"),
	]) {
		await open();
		expect(await moving()).toEqual(["auto"]);
	}
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.goto("help/");
	await page.locator("nav.sidebar summary").first().click();
	expect(await moving()).toEqual(["auto"]);
});

test("the words that were found can be read in forced colours", async ({
	page,
}) => {
	await page.emulateMedia({ forcedColors: "active", colorScheme: "dark" });
	await page.goto("search/?q=key");
	const mark = page.getByRole("main").locator("mark").first();
	const [color, ground] = await mark.evaluate((element) => {
		const { color, backgroundColor } = getComputedStyle(element);
		return [color, backgroundColor];
	});
	expect(ground).toMatch(/^rgb\(/);
	expect(color).not.toBe(ground);
});

for (const path of ["tools/duplicate-checker/", "client-key/", "search/"])
	test(`/${path}: fields and buttons keep their edges in forced colours and with more contrast`, async ({
		page,
	}) => {
		await page.goto(path);
		const bare = () =>
			page
				.getByRole("main")
				.locator(
					"button:visible, input:not([type=file], [type=radio], [type=checkbox]):visible, textarea:visible, select:visible",
				)
				.evaluateAll((all) =>
					all
						.filter((one) => {
							const style = getComputedStyle(one);
							const isEdge =
								style.borderTopStyle !== "none" &&
								Number.parseFloat(style.borderTopWidth) >= 1;
							return !isEdge;
						})
						.map((one) => one.outerHTML.slice(0, 120)),
				);
		await page.emulateMedia({ forcedColors: "active" });
		expect(await bare()).toEqual([]);
		await page.emulateMedia({ forcedColors: "none", contrast: "more" });
		expect(await bare()).toEqual([]);
	});

for (const path of ["tools/duplicate-checker/", "client-key/"])
	test(`/${path}: what has the focus can be seen at 400 % of zoom`, async ({
		page,
	}) => {
		// 1280 by 1024 pixels at 400 %.
		await page.setViewportSize({ width: 320, height: 256 });
		await page.goto(path);
		for (let presses = 0; presses < 40; presses++) {
			await page.keyboard.press("Tab");
			const hidden = await page.evaluate(() => {
				const focused = document.activeElement;
				if (!focused || focused === document.body) return null;
				// WCAG 2.4.11: not wholly hidden by what lies above it.
				const { left, right, top, bottom } = focused.getBoundingClientRect();
				const points = [0.1, 0.5, 0.9].flatMap((x) =>
					[0.1, 0.5, 0.9].map((y) => [
						left + (right - left) * x,
						top + (bottom - top) * y,
					]),
				);
				const isSeen = points.some(([x = 0, y = 0]) => {
					const there = document.elementFromPoint(x, y);
					return there && (focused.contains(there) || there.contains(focused));
				});
				return isSeen ? null : focused.outerHTML.slice(0, 120);
			});
			expect(hidden, `after ${presses + 1} presses of Tab`).toBeNull();
		}
	});

test("axe looks at targets smaller than 24 px", async ({ page }) => {
	await page.goto("client-key/");
	await page.evaluate(() => {
		const small = document.createElement("p");
		for (const name of ["a", "b"]) {
			const button = document.createElement("button");
			button.textContent = name;
			button.style.cssText = "all: unset; width: 10px; height: 10px";
			small.append(button);
		}
		document.querySelector("main h1")?.after(small);
	});
	await expect(expectAccessible(page)).rejects.toThrow("target-size");
});
