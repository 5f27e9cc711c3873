import type { Locator, Page } from "@playwright/test";
import { check, checker, part, turnTo } from "./duplicates.ts";
import { HOSTILE, OWN } from "./hostile/strings.ts";
import { watch } from "./hostile/watch.ts";
import { expect, test } from "./test.ts";
import { pageOf, treeOf, wake, widgetOf } from "./troubleshooter.ts";

/** Hostile text goes through every input: it is shown as text, nothing runs, nothing is kept, nothing is thrown. */

/** A string as it comes back from a text box, a table and a page. */
const shownAs = (text: string): string =>
	text.toWellFormed().replace(/\r\n?/g, "\n").trim();

/** Those of which something can be seen. */
const SHOWN = [...new Set(HOSTILE.map(shownAs))].filter((text) => text !== "");

const table = (rows: readonly string[][]): string =>
	rows
		.map((cells) =>
			cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"),
		)
		.join("\n");

/** The rows that a part of the results shows on all its pages: row number, address, name and customer. */
const rowsOf = (page: Page, within: string) =>
	page.evaluate(async (within) => {
		const seen = new Map<string, string[]>();
		const press = (name: RegExp) => {
			const button = [
				...document.querySelectorAll<HTMLButtonElement>(`${within} button`),
			].find((one) => name.test(one.textContent ?? ""));
			if (!button || button.ariaDisabled === "true") return false;
			button.click();
			return true;
		};
		const first = () => document.querySelector(`${within} .dup-rows > li`);
		while (!first()) await new Promise(requestAnimationFrame);
		const labels = () =>
			[...document.querySelectorAll(`${within} .dup-rows > li > b`)]
				.map((label) => label.textContent)
				.join();
		for (;;) {
			for (const row of document.querySelectorAll(`${within} .dup-rows > li`)) {
				const parts = [...row.querySelectorAll(":scope > b, :scope > span")];
				const say = (selector: string) =>
					parts.find((one) => one.matches(selector))?.textContent ?? "";
				const above = row.closest(".dup-finding")?.querySelector("strong");
				seen.set(say("b"), [
					say(".dup-email") || (above?.textContent ?? ""),
					say("span:not([class])"),
					say(".dup-customer"),
				]);
			}
			const before = labels();
			if (!press(/more row/) && !press(/^Next$/)) return [...seen];
			while (labels() === before) await new Promise(requestAnimationFrame);
		}
	}, within);

const HEADER = ["Kundenr", "Kundenavn", "Navn", "E-post"];
const label = (index: number) => `Row ${(index + 2).toLocaleString("en")}`;

test.describe("the checker", () => {
	test.beforeEach(async ({ page }) => {
		test.slow();
		await page.goto("tools/duplicate-checker/");
		await turnTo(page);
	});

	test("names and customers of both lists", async ({ page }) => {
		const unharmed = await watch(page);
		const rows = (email: (row: number) => string) =>
			SHOWN.map((text, i) => [`${i}`, text, text, email(i)]);
		await part
			.poweroffice(page)
			.fill(table([HEADER, ...rows(() => "ola@example.com")]));
		await part
			.crm(page)
			.fill(table([HEADER, ...rows((i) => `kari${i}@example.com`)]));
		// The columns push the button down; a press during that would miss it.
		await expect(checker(page).getByText("First rows")).toHaveCount(2);
		await check(page, /rows read/);
		const shown = (email: (row: number) => string) =>
			SHOWN.map((text, i) => [label(i), [email(i), text, `${i} ${text}`]]);
		expect(await rowsOf(page, ".dup-preview")).toEqual(
			shown((i) => `kari${i}@example.com`),
		);
		expect(await rowsOf(page, '[data-key="shared-other-customer"]')).toEqual(
			shown(() => "ola@example.com"),
		);
		await unharmed();
	});

	test("emails, names of columns and of a file, and what is searched for", async ({
		page,
	}) => {
		const unharmed = await watch(page);
		const rows = SHOWN.map((text, i) => [`${i}`, "Lyng AS", `N${i}`, text]);
		await part.poweroffice(page).fill(table([HEADER, ...rows]));
		await check(page, /rows read/);
		const invalid = await rowsOf(page, '[data-key="invalid-email"]');
		expect(invalid.length).toBeGreaterThan(400);
		const textOf = new Map(SHOWN.map((text, i) => [label(i), text]));
		for (const [row, [email]] of invalid) expect(email).toBe(textOf.get(row));
		const search = checker(page).getByLabel("Search the findings");
		await search.evaluate((field: HTMLInputElement, all) => {
			for (const text of all) {
				field.value = text;
				field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			}
		}, HOSTILE);
		await search.fill("N503");
		await expect(part.group(page, "invalid-email")).toContainText("__proto__");
		await expect(part.group(page, "invalid-email")).not.toContainText("N502");

		const columns = SHOWN.slice(-60).filter(({ length }) => length <= 200);
		const file = table([["E-post", ...columns], ["ola@example.com"]]);
		for (const name of ["<img src=x onerror=alert(1)>.csv", "__proto__"]) {
			await part.file(page).setInputFiles({
				name,
				mimeType: "text/csv",
				buffer: Buffer.from(file),
			});
			await expect(checker(page)).toContainText(`${name} (`);
		}
		await checker(page)
			.getByLabel("Row with the column names")
			.selectOption("Row 1");
		const names = await checker(page)
			.locator(".dup-scroll th select")
			.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
		expect(names.map((name) => name?.replace(/^Column [A-Z]+: /, ""))).toEqual([
			"E-post",
			...columns,
		]);
		await unharmed();
	});
});

test("the key check", async ({ page }) => {
	await page.goto("client-key/");
	const field = page.getByLabel("Paste the key you want to check");
	await field.focus();
	await expect(
		page.locator("astro-island:has(.key-check-app)"),
	).not.toHaveAttribute("ssr");
	const unharmed = await watch(page);
	const said = await field.evaluate(async (field: HTMLInputElement, all) => {
		const verdict = () => document.querySelector(".key-check-result p");
		const said: (string | undefined)[] = [];
		for (const text of all) {
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			await new Promise((resolve) => setTimeout(resolve));
			said.push(verdict()?.textContent ?? "");
		}
		return said;
	}, HOSTILE);
	for (const [i, text] of HOSTILE.entries())
		expect(Boolean(said[i]), JSON.stringify(text)).toBe(
			/[^\s\p{Cf}]/u.test(text),
		);
	await unharmed();
});

/** What a search field shows: the text itself, as far as it goes. */
const soughtAs = (text: string): string =>
	text
		.replace(/[\r\n]/g, "")
		.slice(0, 200)
		.toWellFormed();

/** Types each text into a search field and waits for its answer. Gives what the field and the status say. */
const seek = (field: Locator, texts: readonly string[]) =>
	field.evaluate(async (field: HTMLInputElement, texts) => {
		const panel = field.closest<HTMLElement>(".search-panel");
		const said: [field: string, status: string][] = [];
		for (const text of texts) {
			field.value = text;
			field.dispatchEvent(new InputEvent("input", { bubbles: true }));
			while (field.value.trim() && panel?.dataset["answered"] !== field.value)
				await new Promise((resolve) => setTimeout(resolve));
			const status = panel?.querySelector("[role=status]")?.textContent;
			said.push([field.value, status ?? ""]);
		}
		return said;
	}, texts);

test("the search dialog", async ({ page }) => {
	test.slow();
	await page.goto("");
	await page.keyboard.press("Control+k");
	const field = page.getByRole("dialog").getByRole("combobox");
	await seek(field, ["api key"]);
	const unharmed = await watch(page);
	const said = await seek(field, HOSTILE);
	for (const [i, [shown, status]] of said.entries()) {
		const text = soughtAs(HOSTILE[i] as string);
		expect(shown).toBe(text);
		if (text.trim() !== "")
			expect([
				`No answers for “${text}”`,
				status.match(/^\d+ results?$/)?.[0],
			]).toContain(status);
	}
	await unharmed();
});

test("the search page and its address", async ({ page }) => {
	await page.goto("search/?q=api");
	await page.locator('[data-answered="api"]').waitFor();
	const unharmed = await watch(page);
	const own = OWN.map(shownAs);
	const shown = await page.evaluate(async (texts) => {
		const shown: string[] = [];
		for (const text of texts) {
			history.replaceState(null, "", `?q=${encodeURIComponent(text)}`);
			// The page begins anew with what the address asks for.
			const place = document.querySelector("search-page");
			const field = place?.querySelector("input");
			if (field) field.value = "";
			place?.replaceWith(place);
			await new Promise(requestAnimationFrame);
			shown.push(field?.value ?? "");
		}
		history.replaceState(null, "", "?q=api");
		return shown;
	}, own);
	expect(shown).toEqual(own.map(soughtAs));
	await unharmed();
	for (const query of [
		"%00",
		"%E0%A4%A",
		`${"x".repeat(199)}%F0%9F%98%80`,
		"%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&q=2",
	]) {
		await page.goto(`search/?q=${query}`);
		await page.locator("[data-answered]").waitFor();
	}
});

test("the answers in a troubleshooter's address", async ({ page }) => {
	const tree = "contact-not-syncing";
	await page.goto(pageOf(tree));
	await wake(page);
	const { region, heading } = widgetOf(page, tree);
	const unharmed = await watch(page);
	const asked = await page.evaluate(
		async ([tree, start, texts]) => {
			const asked = new Set<string>();
			const before = location.href;
			for (const text of texts) {
				const answers = [
					[`${tree}.${start}`, text],
					[`${tree}.${text}`, "yes"],
					[`${text}.${text}`, text],
					[text, text],
					["removed", text],
					[tree, text],
				];
				const search = new URLSearchParams(answers);
				history.replaceState(null, "", `?${search}#${text}`);
				dispatchEvent(new PopStateEvent("popstate"));
				dispatchEvent(new HashChangeEvent("hashchange"));
				await new Promise((resolve) => setTimeout(resolve));
				const link =
					document.querySelector<HTMLAnchorElement>("a[data-language]");
				link?.dispatchEvent(new FocusEvent("focusin", { bubbles: true }));
				const place = document.querySelector(".troubleshooter-app");
				asked.add(
					`${new URL(link?.href ?? "").origin === location.origin} ${place?.textContent}`,
				);
			}
			history.replaceState(null, "", before);
			dispatchEvent(new PopStateEvent("popstate"));
			return [...asked];
		},
		[tree, treeOf(tree).start, HOSTILE] as const,
	);
	expect(asked).toHaveLength(1);
	expect(asked[0]).toMatch(/^true This link is old/);
	await unharmed();
	for (const search of [
		"__proto__.__proto__=__proto__&constructor.constructor=toString",
		`removed=1e9&${tree}=__proto__&${tree}.constructor=yes`,
		"%00=%E0%A4%A&=&.=&..=x",
	]) {
		await page.goto(`${pageOf(tree)}?${search}`);
		await wake(page);
		await expect(
			heading(treeOf(tree).questions[treeOf(tree).start]?.question ?? ""),
		).toBeVisible();
	}
	await expect(region).toBeVisible();
});
