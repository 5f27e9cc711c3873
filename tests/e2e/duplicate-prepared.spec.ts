import type { Page } from "@playwright/test";
import { check, checker, LIST, part, paste, turnTo } from "./duplicates.ts";
import { expect, test } from "./test.ts";

const OUTCOME = "4 rows read, 3 findings";

/** What a page has asked of the checker's worker, in order, as "prepare", "check" and "check, prepared". */
const asked = (page: Page) => page.evaluate(() => window.asked);

declare global {
	interface Window {
		asked: string[];
	}
}

test.beforeEach(async ({ page }) => {
	await page.addInitScript(() => {
		window.asked = [];
		const post = Worker.prototype.postMessage;
		Worker.prototype.postMessage = function (message, options?: object) {
			const { call, ask } = message;
			if (call === "prepare") window.asked.push(call);
			if (call === "check")
				window.asked.push(ask.isPrepared ? "check, prepared" : call);
			post.call(this, message, options);
		};
	});
	await page.goto("tools/duplicate-checker/");
	await turnTo(page);
});

/** Waits until the lists were given to the worker to be checked in advance. */
const prepared = (page: Page, times = 1) =>
	expect
		.poll(async () => (await asked(page)).filter((call) => call === "prepare"))
		.toHaveLength(times);

test("a pasted list is checked before it is asked for, and anew the second time", async ({
	page,
}) => {
	await part.poweroffice(page).fill(LIST);
	await prepared(page);
	await check(page, OUTCOME);
	await expect(part.group(page, "missing-email")).toContainText("Row 4");
	await part.button(page, "Check").click();
	await expect.poll(() => asked(page)).toHaveLength(3);
	await expect(part.status(page)).toHaveText(OUTCOME);
	expect(await asked(page)).toEqual(["prepare", "check, prepared", "check"]);
});

test("what changes after that is not overlooked", async ({ page }) => {
	const column = checker(page).getByLabel("Column D: E-post", { exact: true });
	const changes: [string, () => Promise<unknown>, string | RegExp, string][] = [
		[
			"a column",
			() => column.selectOption("Not used"),
			/no email column/i,
			"check, prepared",
		],
		[
			"and back",
			() => column.selectOption("Email"),
			OUTCOME,
			"check, prepared",
		],
		[
			"the text, before it is looked at",
			() => part.poweroffice(page).fill(`${LIST};;Per;per@example.com`),
			"5 rows read, 3 findings",
			"check",
		],
	];
	await part.poweroffice(page).fill(LIST);
	await prepared(page);
	for (const [index, [change, make, outcome, last]] of changes.entries()) {
		await make();
		if (last !== "check") await prepared(page, index + 2);
		await check(page, outcome);
		expect((await asked(page)).at(-1), change).toBe(last);
	}
});

const LESS = LIST.split("\n").slice(0, 3).join("\n");
const OTHER = `E-post;Fornavn;Kundenr\nola@x.no;Ola;1\nola@x.no;Ole;2\n`;

test("what is chosen above a preview that is no longer of the list is shown or dropped, and Check does as is shown", async ({
	page,
}) => {
	const choice = (name: string) => checker(page).getByLabel(name);
	const rows: [string, () => Promise<unknown>, string, string][] = [
		[
			"a column",
			() => choice("Column D: E-post").selectOption("Not used"),
			"E-post=Email, Fornavn=First name, Kundenr=Customer number",
			"2 rows read, 1 finding",
		],
		[
			"the header",
			() => choice("Row with the column names").selectOption("None"),
			"E-post=Email, Fornavn=First name, Kundenr=Customer number",
			"2 rows read, 1 finding",
		],
		[
			"the delimiter",
			() => choice("Cells are separated by").selectOption("Comma"),
			"Column A=Email",
			"3 rows read, 2 findings",
		],
	];
	for (const [what, choose, columns, outcome] of rows) {
		await part.poweroffice(page).fill(LESS);
		await expect(choice("Column D: E-post")).toBeVisible();
		await page.waitForTimeout(500);
		await part.poweroffice(page).fill(OTHER);
		await choose();
		await expect
			.poll(() => shownColumns(page), { message: what })
			.toBe(columns);
		await check(page, outcome);
	}
});

/** The columns' names and what they are taken for. */
const shownColumns = (page: Page) =>
	checker(page)
		.locator("th select")
		.evaluateAll((selects) =>
			selects
				.map((select) => {
					const { ariaLabel, selectedOptions } = select as HTMLSelectElement;
					const name = ariaLabel?.replace(/^.*?: /, "");
					return `${name}=${selectedOptions[0]?.textContent}`;
				})
				.join(", "),
		);

test("two lists are checked in advance as two", async ({ page }) => {
	await part.poweroffice(page).fill(LIST);
	await prepared(page);
	await part.crm(page).fill("Firma;Navn;E-post\nNy AS;Ny;ny@example.com\n");
	await prepared(page, 2);
	await check(page, "5 rows read, 3 findings");
	await expect(part.verdict(page, "new")).toHaveText("1");
	expect((await asked(page)).at(-1)).toBe("check, prepared");
});

test("a chosen file is read when it is asked for", async ({ page }) => {
	await part.file(page).setInputFiles({
		name: "kontakter.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(LIST),
	});
	await expect(
		checker(page).getByLabel("Cells are separated by"),
	).toBeVisible();
	await check(page, OUTCOME);
	expect(await asked(page)).toEqual(["check"]);
});

for (const [size, rows, expected] of [
	["short enough", 10_000, ["prepare", "check, prepared"]],
	["too long to be", 70_000, ["check"]],
] as const)
	test(`a paste beside the box, ${size} checked in advance`, async ({
		page,
	}) => {
		const row = "10001;Lyng AS;Jon Lyng;jon@example.org\n";
		await paste(page, `Kundenr;Kunde;Navn;E-post\n${row.repeat(rows)}`);
		await expect(
			checker(page).getByLabel("Cells are separated by"),
		).toBeVisible();
		if (expected.length > 1) await prepared(page);
		await check(page, `${rows.toLocaleString("en")} rows read, 1 finding`);
		expect(await asked(page)).toEqual(expected);
	});
