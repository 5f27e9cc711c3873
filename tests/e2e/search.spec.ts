import type { Page } from "@playwright/test";
import { expectAccessible } from "./accessible.ts";
import { hold } from "./hold.ts";
import { expect, test } from "./test.ts";

const dialog = (page: Page) => page.getByRole("dialog");
const field = (page: Page) => dialog(page).getByRole("combobox");
const options = (page: Page) => dialog(page).getByRole("option");
const status = (page: Page) => dialog(page).getByRole("status");

/** Opens the dialog of a page and types into it. */
async function searchFor(page: Page, query: string, path = "") {
	await page.goto(path);
	await page.keyboard.press("Control+k");
	await field(page).pressSequentially(query);
	await answered(page, query);
}

const answered = (page: Page, query: string) =>
	page.locator(`[data-answered=${JSON.stringify(query)}]`).waitFor();

test("loads nothing before the reader wants to search", async ({ page }) => {
	const loaded: string[] = [];
	page.on("request", (request) => loaded.push(request.url()));
	await page.goto("");
	await page.waitForLoadState("networkidle");
	const ofSearch = () =>
		loaded.filter((url) => /pagefind|search-(dialog|panel)/.test(url));
	expect(ofSearch()).toEqual([]);
	await page.getByRole("button", { name: "Search" }).hover();
	await expect.poll(ofSearch).not.toEqual([]);
	expect(loaded.filter((url) => url.includes("pagefind"))).toEqual([]);
	await expectAccessible(page);
	await page.getByRole("button", { name: "Search" }).click();
	await expect(field(page)).toBeFocused();
});

test("opens by its keys, but not while the reader types elsewhere", async ({
	page,
}) => {
	await page.goto("client-key/");
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
	await expect(field(page)).toHaveValue("");
	await page.keyboard.press("Escape");
	await expect(dialog(page)).toBeHidden();
	await page.keyboard.press("Control+k");
	await expect(field(page)).toBeFocused();
	await page.keyboard.press("Control+k");
	await expect(dialog(page)).toBeHidden();
	const key = page.getByLabel("Paste the key you want to check");
	await key.scrollIntoViewIfNeeded();
	await key.pressSequentially("a/b");
	await expect(key).toHaveValue("a/b");
	await expect(dialog(page)).toBeHidden();
});

for (const [description, typed, shown] of [
	["is in the field when it comes", ["p", "r", "x", "Backspace", "o"], "pro"],
	["is forgotten with Escape", ["p", "Escape"], undefined],
] as const)
	test(`what is typed while the dialog loads ${description}`, async ({
		page,
	}) => {
		const letThrough = await hold(page, "**/search-dialog*");
		await page.goto("search/");
		const button = page.getByRole("button", { name: "Search" });
		await page.keyboard.press("Control+k");
		await expect(button).toHaveAttribute("aria-busy", "true");
		await page.keyboard.press("Control+k");
		for (const key of typed) await page.keyboard.press(key);
		letThrough();
		await expect(button).not.toHaveAttribute("aria-busy");
		if (shown === undefined) await expect(dialog(page)).toHaveCount(0);
		else await expect(field(page)).toHaveValue(shown);
		await expect(page.locator("search-page input")).toHaveValue("");
	});

test("the key / can be turned off", async ({ page }) => {
	await page.goto("accessibility/");
	const slash = page.getByRole("checkbox", { name: "The key /" });
	await slash.uncheck();
	await page.reload();
	await expect(slash).not.toBeChecked();
	await page.keyboard.press("/");
	await page.keyboard.press("Control+k");
	await expect(field(page)).toHaveValue("");
	await page.keyboard.press("Escape");
	await slash.check();
	await page.locator("h1").click();
	await page.keyboard.press("/");
	await expect(field(page)).toBeFocused();
});

test("leads from the keyboard to the section, and back to where the reader was", async ({
	page,
}) => {
	await page.goto("");
	const button = page.getByRole("button", { name: "Search" });
	await button.focus();
	await page.keyboard.press("Enter");
	await field(page).pressSequentially("unlink contact");
	await answered(page, "unlink contact");
	await expect(field(page)).toHaveAttribute("aria-expanded", "true");
	await page.keyboard.press("ArrowDown");
	await expect(options(page).nth(0)).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("ArrowDown");
	const second = options(page).nth(1);
	await expect(second).toHaveAttribute("aria-selected", "true");
	await expect(field(page)).toHaveAttribute(
		"aria-activedescendant",
		(await second.getAttribute("id")) ?? "none",
	);
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	await expect(field(page)).not.toHaveAttribute("aria-activedescendant");
	await page.keyboard.press("ArrowUp");
	await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
	await page.keyboard.press("Escape");
	await expect(dialog(page)).toBeHidden();
	await expect(button).toBeFocused();

	await page.keyboard.press("Control+k");
	const target = await options(page).first().getAttribute("href");
	await page.keyboard.press("Enter");
	await page.waitForURL(`**${target}`);
	expect(target).toContain("/remove-contact-person/");
});

test("marks the words, tells what was corrected, and counts", async ({
	page,
}) => {
	await searchFor(page, "conatct");
	await expect(dialog(page).getByText("Showing results for")).toHaveText(
		"Showing results for contact",
	);
	await expect(options(page).first().locator("mark").first()).toHaveText(
		/contact/i,
	);
	const count = await options(page).count();
	await expect(status(page)).toHaveText(`${count} results`);
	await expect(dialog(page).getByRole("group")).not.toHaveCount(0);
});

test("finds something for readers who find nothing", async ({ page }) => {
	await searchFor(page, "xqzvw");
	await expect(status(page)).toHaveText("No answers for “xqzvw”");
	await expect(field(page)).toHaveAttribute("aria-expanded", "false");
	await expect(dialog(page).getByRole("listitem")).toHaveCount(3);
	const links = dialog(page).getByRole("link");
	await expect(links.filter({ hasText: "support@sesam.io" })).toHaveAttribute(
		"href",
		"mailto:support@sesam.io",
	);
	await expect(
		links.filter({ hasText: "What is not working" }),
	).toHaveAttribute("href", /\/troubleshoot\/start\/$/);
});

test("shows what is typed as text", async ({ page }) => {
	const query = '<img src=x onerror="document.title=1">';
	await searchFor(page, query);
	await expect(dialog(page).locator("img")).toHaveCount(0);
	await expect(page).not.toHaveTitle("1");
});

test("keeps recent searches on the device, and forgets them when told", async ({
	page,
}) => {
	await searchFor(page, "varer");
	await page.keyboard.press("Enter");
	await page.waitForURL(/products-not-syncing/);
	await searchFor(page, "api key");
	await options(page).first().click();
	await page.goto("");
	await page.keyboard.press("Control+k");
	await expect(dialog(page).getByRole("listitem")).toHaveText([
		/api key/,
		/varer/,
	]);
	await expectAccessible(page);
	await dialog(page).getByRole("button", { name: "Remove “api key”" }).click();
	await expect(dialog(page).getByRole("listitem")).toHaveCount(1);
	await dialog(page)
		.getByRole("button", { name: "varer", exact: true })
		.click();
	await answered(page, "varer");
	await field(page).fill("");
	await dialog(page).getByRole("button", { name: "Remove all" }).click();
	await expect(dialog(page).getByRole("listitem")).toHaveCount(0);
	expect(await page.evaluate(() => localStorage["recent-searches"])).toBe(
		undefined,
	);
});

test("leads to an outcome of a troubleshooter, and shows it", async ({
	page,
}) => {
	await searchFor(page, "revoked key");
	const outcome = options(page).and(page.locator('[href*="#cannot-connect."]'));
	await outcome.first().click();
	await expect(page).toHaveURL(/#cannot-connect\.key-revoked$/);
	await expect(
		page.getByRole("heading", { name: "A revoked key" }),
	).toBeInViewport();
	// Nothing else of the outline.
	await expect(page.locator("section[data-node]:visible")).toHaveCount(1);
});

test("an English page shows English first, then Norwegian", async ({
	page,
}) => {
	await searchFor(page, "kontaktperson på feil kunde");
	const languages = await options(page).evaluateAll((all) =>
		all.map((option) => option.getAttribute("lang")),
	);
	expect(languages[0]).toBe("en");
	expect(languages.at(-1)).toBe("nb");
	expect([...languages].sort()).toEqual(languages);
});

test("a Norwegian page answers in Norwegian, English words too", async ({
	page,
}) => {
	for (const query of ["klientnokkel", "client key"]) {
		await searchFor(page, query, "nb/");
		await expect(options(page).first()).toHaveAttribute(
			"href",
			/\/nb\/client-key\//,
		);
		await expect(status(page)).toHaveText(/\d+ treff/);
	}
});

test("the search page answers its address and gives one to pass on", async ({
	page,
}) => {
	await page.goto("search/?q=produkt%20mangler");
	await answered(page, "produkt mangler");
	const main = page.getByRole("main");
	await expect(main.getByRole("option").first()).toHaveAttribute(
		"href",
		/\/products-not-syncing\//,
	);
	await main.getByRole("combobox").fill("api key");
	await expect(page).toHaveURL(/\?q=api%20key$/);
	await expectAccessible(page);
});

test("the search page loads the search when it is touched, and keeps what was typed before", async ({
	page,
}) => {
	const loaded: string[] = [];
	page.on("request", (request) => loaded.push(request.url()));
	const load = await hold(page, /search-panel/);
	await page.goto("nb/search/");
	await page.waitForLoadState("networkidle");
	expect(loaded.filter((url) => /search-panel|pagefind/.test(url))).toEqual([]);
	const field = page.getByRole("main").getByRole("combobox");
	await field.focus();
	await page.keyboard.type("klient");
	load();
	await page.keyboard.type("nøkkel");
	await answered(page, "klientnøkkel");
	await expect(field).toBeFocused();
	await expect(field).toHaveValue("klientnøkkel");
	await expect(page).toHaveURL(/\?q=klientn%C3%B8kkel$/);
	await expectAccessible(page);
});

test("what is typed on the search page before its script is there is kept", async ({
	page,
}) => {
	const scripts = /\/_astro\/page\..*\.js/;
	for (const [address, typed, asked] of [
		["search/", "api key", "api key"],
		["search/?q=client", "deleted", "deleted"],
		["search/?q=client", "", "client"],
	] as const) {
		const go = await hold(page, scripts);
		await page.goto(address, { waitUntil: "commit" });
		const field = page.getByRole("main").getByRole("combobox");
		await field.focus();
		await page.keyboard.type(typed);
		go();
		await answered(page, asked);
		await expect(field).toHaveValue(asked);
		await page.unroute(scripts);
	}
});

test("the search page keeps still when it is touched, and when it answers its address", async ({
	page,
}) => {
	await page.addInitScript(() => {
		localStorage.setItem("recent-searches", '["api","key","deal","crm"]');
		const shifts: string[] = [];
		Object.assign(window, { shifts });
		type Shift = { sources: { node: Node | null }[] };
		new PerformanceObserver((list) => {
			for (const { sources } of list.getEntries() as unknown as Shift[])
				for (const { node } of sources)
					if (node?.parentElement?.closest("main"))
						shifts.push(node.textContent ?? "");
		}).observe({ type: "layout-shift", buffered: true });
	});
	for (const width of [1280, 320])
		for (const address of ["search/", "nb/search/?q=api"]) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(address);
			const main = page.getByRole("main");
			await main.getByRole("combobox").hover();
			await main.locator(".search-recent, [role=option]").first().waitFor();
			expect(
				await page.evaluate(() => (window as { shifts?: string[] }).shifts),
				`${address} at ${width}`,
			).toEqual([]);
		}
});

test("a search page whose search does not come says so, and tries again", async ({
	browser,
	baseURL,
}) => {
	// A page of its own: the failure is meant.
	const context = await browser.newContext({ baseURL: baseURL ?? "" });
	const page = await context.newPage();
	await page.route(/search-panel/, (route) => route.abort());
	await page.goto("search/?q=api");
	const told = page.getByRole("main").getByText("The search did not load.");
	await expect(told).toBeVisible();
	await expectAccessible(page);
	await page.unroute(/search-panel/);
	const field = page.getByRole("main").getByRole("combobox");
	await field.fill("api key");
	await answered(page, "api key");
	await expect(told).toBeHidden();
	await context.close();
});

test("a failed load is told and tried again", async ({ browser, baseURL }) => {
	// A page of its own: the failure is meant.
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.route("**/words.json", (route) => route.abort());
	await page.goto(baseURL ?? "");
	await page.keyboard.press("Control+k");
	await field(page).fill("api key");
	await expect(status(page)).toHaveText(/did not load/);
	await expect(dialog(page).getByRole("link")).toHaveAttribute(
		"href",
		/\/questions\/$/,
	);
	await expectAccessible(page);
	await page.unroute("**/words.json");
	await field(page).fill("api keys");
	await answered(page, "api keys");
	await expect(options(page)).not.toHaveCount(0);
	await context.close();
});

for (const colorScheme of ["light", "dark"] as const)
	for (const path of ["", "nb/"])
		for (const width of [1280, 320])
			test(`axe, ${colorScheme}, /${path}, ${width} px`, async ({ page }) => {
				test.setTimeout(90_000);
				await page.emulateMedia({ colorScheme });
				await page.setViewportSize({ width, height: 800 });
				await searchFor(page, "conatct", path);
				await page.keyboard.press("ArrowDown");
				await expectAccessible(page);
				const overflow = await dialog(page).evaluate(
					(element) => element.scrollWidth - element.clientWidth,
				);
				expect(overflow).toBeLessThanOrEqual(0);
				await field(page).fill("xqzvw");
				await answered(page, "xqzvw");
				await expectAccessible(page);
			});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	test("the search box leads to all questions", async ({ page }) => {
		await page.goto("");
		await page
			.getByRole("banner")
			.getByRole("link", { name: "All questions" })
			.click();
		await expect(page).toHaveURL(/\/questions\/$/);
	});
});
