import { inlineRows, workbook } from "../duplicates/workbook.ts";
import { expectAccessible } from "./accessible.ts";
import {
	check,
	checker,
	chooseLargeFile,
	dropFile,
	LIST,
	part,
	paste,
	turnTo,
} from "./duplicates.ts";
import { hold } from "./hold.ts";
import { expect, test } from "./test.ts";

const OUTCOME = "4 rows read, 3 findings";

test.beforeEach(async ({ page }) => {
	await page.goto("tools/duplicate-checker/");
});

test("the sample fills both boxes in one click and shows every kind and verdict", async ({
	page,
}) => {
	await part.button(page, "Use sample data").click();
	await expect(part.poweroffice(page)).toHaveValue(/example\.com/);
	await expect(part.crm(page)).toHaveValue(/example\.com/);
	await check(page, "20 rows read, 10 findings");
	const keys = checker(page).locator("[data-key]");
	await expect(keys).toHaveCount(7);
	await expect(keys.first()).toHaveAttribute(
		"data-key",
		"shared-other-customer",
	);
	for (const [verdict, count] of [
		["unidentifiable", "1"],
		["conflict", "1"],
		["duplicate", "2"],
		["merges", "2"],
		["new", "1"],
	] as const)
		await expect(part.verdict(page, verdict)).toHaveText(count);
});

test("cells copied from a spreadsheet and pasted", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.evaluate(
		(text) => navigator.clipboard.writeText(text),
		LIST.replaceAll(";", "\t"),
	);
	await part.poweroffice(page).focus();
	await page.keyboard.press("Control+V");
	await check(page, OUTCOME);
	const shared = part.group(page, "shared-other-customer");
	await expect(shared).toContainText("ola@example.com");
	await expect(shared).toContainText("Row 2");
	await expect(shared).toContainText("10002 Tindvik AS");
	await expect(shared).toContainText("written as Ola@Example.com");
	await expect(
		shared.getByRole("link", { name: "How to remove a contact person" }),
	).toHaveAttribute("href", /\/remove-contact-person\/$/);
	await expect(part.group(page, "missing-email")).toContainText("Row 4");
	await expect(part.group(page, "invalid-email")).toContainText(
		"Did you mean jon@example.org?",
	);
});

test("a paste too long for a box is kept beside it", async ({ page }) => {
	await turnTo(page);
	const rows = "10001;Lyng AS;Jon Lyng;jon@example.org\n".repeat(10_000);
	await paste(page, LIST + rows);
	await expect(checker(page)).toContainText("Pasted text (");
	await check(page, /^10,004 rows read, /);
	await expect(part.group(page, "shared-same-customer")).toContainText(
		"10,000 rows",
	);
});

test("the last paste counts, and the focus stays in the box", async ({
	page,
}) => {
	await turnTo(page);
	const rows = "10001;Lyng AS;Jon Lyng;jon@example.org\n".repeat(10_000);
	const box = part.poweroffice(page);
	for (const [what, give, outcome] of [
		["a long one", () => paste(page, LIST + rows), /^10,004 rows read/],
		["a longer one", () => paste(page, rows + LIST + rows), /^20,00/],
		["a short one", () => paste(page, LIST), OUTCOME],
		[
			"a file",
			() =>
				part.file(page).setInputFiles({
					name: "kontakter.csv",
					mimeType: "text/csv",
					buffer: Buffer.from(LIST + rows),
				}),
			/^10,004 rows read/,
		],
		["a short one instead of the file", () => paste(page, LIST), OUTCOME],
	] as const) {
		await box.focus();
		await give();
		await expect(box, what).toBeFocused();
		await check(page, outcome);
	}
	await expect(box).toHaveValue(LIST);
	await expect(part.file(page)).toHaveValue("");
});

test("a file dropped on the list", async ({ page }) => {
	await turnTo(page);
	expect(await dropFile(page, ".dup-list")).toContain("drop");
	await expect(checker(page)).toContainText("kontakter.csv (");
	await check(page, OUTCOME);
});

test("a file dropped on the list before the checker is there", async ({
	page,
}) => {
	const letThrough = await hold(page, "**/DuplicateCheckerApp*");
	await page.goto("tools/duplicate-checker/");
	expect(await dropFile(page, ".dup-list")).toContain("drop");
	letThrough();
	await expect(checker(page)).toContainText("kontakter.csv (");
	await check(page, OUTCOME);
});

test("a list pasted, and Check pressed, before the checker is there", async ({
	page,
}) => {
	const letThrough = await hold(page, "**/DuplicateCheckerApp*");
	await page.goto("tools/duplicate-checker/");
	await part.poweroffice(page).focus();
	await paste(page, LIST);
	await part.button(page, "Check").click();
	letThrough();
	await expect(part.status(page)).toHaveText(OUTCOME);
});

test("a file that misses the list does not open in place of the page", async ({
	page,
}) => {
	await turnTo(page);
	await part.poweroffice(page).fill(LIST);
	for (const beside of ["h1", ".dup-inputs"])
		expect(await dropFile(page, beside), beside).toBe("dragover,drop");
	await check(page, OUTCOME);
});

test("a spreadsheet with two sheets, of which the second is picked", async ({
	page,
}) => {
	const rows = LIST.trim()
		.split("\n")
		.map((line) => line.split(";"));
	const bytes = workbook({
		sheets: [
			{ name: "Notater", data: inlineRows([["E-post"], ["x@example.com"]]) },
			{ name: "Kontakter", data: inlineRows([["Kontakter"], ...rows]) },
		],
	});
	await part.file(page).setInputFiles({
		name: "eksport.xlsx",
		mimeType: "",
		buffer: Buffer.from(bytes),
	});
	await checker(page).getByLabel("Sheet").selectOption("Kontakter");
	await expect(
		checker(page).getByLabel("Row with the column names"),
	).toHaveValue("1");
	await check(page, OUTCOME);
	await expect(part.group(page, "shared-other-customer")).toContainText(
		"Row 3",
	);
});

test("results tell when they are of other lists, or of lists read otherwise", async ({
	page,
}) => {
	const stale = checker(page).getByText("The lists have changed.");
	const changes: [string, () => Promise<unknown>][] = [
		["a text", () => part.poweroffice(page).fill(`${LIST}\n`)],
		["the other list", () => part.crm(page).fill(LIST)],
		["sample data", () => part.button(page, "Use sample data").click()],
		[
			"a column",
			() => checker(page).getByLabel("Column C").first().selectOption(""),
		],
		[
			"a file",
			() =>
				part.file(page).setInputFiles({
					name: "kontakter.csv",
					mimeType: "text/csv",
					buffer: Buffer.from(LIST),
				}),
		],
	];
	await part.poweroffice(page).fill(LIST);
	for (const [change, make] of changes) {
		await part.button(page, "Check").click();
		await expect(part.button(page, "Copy summary")).toBeVisible();
		await expect(stale).toBeHidden();
		await make();
		await expect(stale, change).toBeVisible();
	}
	await expectAccessible(page);
});

test("results of a file that was chosen before the script was there are not told to be of another", async ({
	page,
}) => {
	const go = await hold(page, /DuplicateCheckerApp/);
	await page.goto("nb/tools/duplicate-checker/");
	await page
		.locator("input[type=file]")
		.first()
		.setInputFiles({
			name: "kontakter.csv",
			mimeType: "text/csv",
			buffer: Buffer.from(LIST),
		});
	await page.getByRole("button", { name: "Sjekk", exact: true }).click();
	go();
	await expect(page.locator(".duplicates [role=status]")).toHaveText(
		"4 rader lest, 3 funn",
	);
	await expect(page.getByText("Listene er endret.")).toBeHidden();
});

test("removing a chosen file hands the focus to the box that takes its place", async ({
	page,
}) => {
	await part.file(page).setInputFiles({
		name: "kontakter.csv",
		mimeType: "text/csv",
		buffer: Buffer.from(LIST),
	});
	await part.button(page, "Remove the PowerOffice list").press("Enter");
	await expect(part.poweroffice(page)).toBeFocused();
});

test("a column the guess left out is chosen by hand, and another one dropped", async ({
	page,
}) => {
	await part
		.poweroffice(page)
		.fill(
			"Navn;E-post;Faktura e-post\nOla;ola@example.com;faktura@example.com\nKari;kari@example.com;faktura@example.com",
		);
	await check(page, "2 rows read, 0 findings");
	const column = (name: string) =>
		checker(page).getByLabel(name, { exact: true });
	await expect(column("Column C: Faktura e-post")).toHaveValue("");
	await column("Column C: Faktura e-post").selectOption("Email");
	await column("Column B: E-post").selectOption("Not used");
	await check(page, "2 rows read, 2 findings");
	await expect(part.group(page, "shared-customer-unknown")).toContainText(
		"faktura@example.com",
	);
	await expect(part.group(page, "shared-mailbox")).toContainText("2 rows");
});

test("text that looks like a script, a formula or a tag is shown as text", async ({
	page,
}) => {
	page.on("dialog", () => expect(true, "a script ran").toBe(false));
	const evil = "<img src=x onerror=alert(1)>";
	await part
		.poweroffice(page)
		.fill(
			`Navn;Kunde;E-post\n${evil};=1+1;ola@example.com\n<b>Kari</b>;{{1}};ola@example.com\n;;${evil}`,
		);
	await check(page, "3 rows read, 2 findings");
	const shared = part.group(page, "shared-other-customer");
	await expect(shared).toContainText(evil);
	await expect(shared).toContainText("<b>Kari</b>");
	await expect(part.group(page, "invalid-email")).toContainText(evil);
	await expect(checker(page).locator("img, b:text-is('Kari')")).toHaveCount(0);
});

test("findings are filtered, searched, sorted and paged", async ({ page }) => {
	const rows = Array.from(
		{ length: 90 },
		(_, i) =>
			`${i};Kunde ${i};Navn ${i};ola${String(i % 45).padStart(2, "0")}@example.com`,
	);
	await part
		.poweroffice(page)
		.fill(`Kundenr;Kunde;Navn;E-post\n${rows.join("\n")}\n;;Per;`);
	await check(page, "91 rows read, 46 findings");
	const shared = part.group(page, "shared-other-customer");
	const emails = shared.locator("strong");
	await expect(emails).toHaveCount(20);
	await shared.getByRole("button", { name: "Last" }).click();
	await expect(shared).toContainText("41 to 45 of 45");
	await expect(emails).toHaveCount(5);
	await checker(page).getByLabel("Search the findings").fill("NAVN 7");
	await expect(emails.first()).toHaveText("ola07@example.com");
	await expect(shared).not.toContainText("ola00@example.com");
	await checker(page).getByLabel("Search the findings").fill("");
	await checker(page).getByLabel("Sort by").selectOption("Email");
	await expect(emails.first()).toHaveText("ola00@example.com");
	await checker(page)
		.getByRole("checkbox", { name: /Same email under different/ })
		.uncheck();
	await expect(shared).toBeHidden();
	await expect(part.group(page, "missing-email")).toBeVisible();
});

test("the report and the summary", async ({ page, context }) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await part.poweroffice(page).fill(LIST.replace("Jon Lyng", "=1+1"));
	await check(page, OUTCOME);
	const downloading = page.waitForEvent("download");
	await part.button(page, "Download report (CSV)").click();
	const download = await downloading;
	const chunks: Buffer[] = [];
	for await (const chunk of await download.createReadStream())
		chunks.push(chunk as Buffer);
	expect(Buffer.concat(chunks).toString("utf8").split("\r\n")).toEqual([
		"\uFEFFkind,key,email,list,row,name,customer_number,customer_name,detail",
		"finding,shared-other-customer,ola@example.com,poweroffice,2,Ola Nordmann,10001,Fjordby Bygg AS,Equal only after cleaning; written as ola@example.com",
		"finding,shared-other-customer,ola@example.com,poweroffice,3,Ola Nordmann,10002,Tindvik AS,Equal only after cleaning; written as Ola@Example.com",
		"finding,missing-email,,poweroffice,4,Kari Nordmann,10003,Lyng AS,",
		'finding,invalid-email,"jon@example,org",poweroffice,5,\'=1+1,10003,Lyng AS,There is a comma where a dot should be. Did you mean jon@example.org?',
		"",
	]);
	await part.button(page, "Copy summary").click();
	await expect(checker(page)).toContainText("Copied");
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain("Same email under different customers: 1");
	expect(copied).not.toContain("@");
});

test("says that a report is being made until it is there", async ({ page }) => {
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
	const said = checker(page).locator(".dup-results [aria-live]").first();
	await said.evaluate((element) => {
		Object.assign(window, { said: [] });
		new MutationObserver(() =>
			(window as unknown as { said: string[] }).said.push(
				element.textContent ?? "",
			),
		).observe(element, { childList: true, subtree: true, characterData: true });
	});
	const downloading = page.waitForEvent("download");
	await part.button(page, "Download report (CSV)").click();
	await downloading;
	await expect
		.poll(() => page.evaluate(() => Reflect.get(window, "said")))
		.toEqual(["Getting ready …", ""]);
});

test("a million rows, with progress", async ({ page }) => {
	test.setTimeout(120_000);
	await turnTo(page);
	await chooseLargeFile(page, 1_000_000);
	await part.button(page, "Check").click();
	await expect(checker(page).getByRole("progressbar")).toBeVisible();
	await expect(checker(page)).toContainText(/\d,000 rows, \d+%|\d rows, \d+%/);
	await expect(part.status(page)).toHaveText(
		"1,000,000 rows read, 1,000 findings",
		{ timeout: 90_000 },
	);
	await expect(part.group(page, "shared-other-customer")).toContainText(
		"ola998@example.com",
	);
});

test("Cancel stops at once, keeps the list, and the next check works", async ({
	page,
}) => {
	await turnTo(page);
	await chooseLargeFile(page, 1_000_000);
	await part.button(page, "Check").click();
	await part.button(page, "Cancel").click();
	await expect(part.status(page)).toHaveText(
		"Cancelled. Your lists are still here.",
	);
	await expect(checker(page)).toContainText("contacts.csv (");
	await part.button(page, "Remove the PowerOffice list").click();
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
});

test.describe("what cannot be checked is said, and stays", () => {
	test("nothing", async ({ page }) => {
		await check(page, /There is nothing to read yet/);
	});

	test("a list without an email column", async ({ page }) => {
		await part.poweroffice(page).fill("Navn;Kunde\nOla;Lyng AS");
		await check(page, /No email column was found/);
		await expect(part.poweroffice(page)).toHaveValue("Navn;Kunde\nOla;Lyng AS");
	});

	test("a picture", async ({ page }) => {
		const png = Buffer.from(
			"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAA=",
			"base64",
		);
		await part
			.file(page)
			.setInputFiles({ name: "a.xlsx", mimeType: "", buffer: png });
		await expect(checker(page)).toContainText("This file is a picture");
		await check(page, /This file is a picture/);
	});
});

test("without a mouse", async ({ page }) => {
	await part.poweroffice(page).focus();
	await expect(part.poweroffice(page)).toBeEditable();
	await page.keyboard.insertText(LIST);
	await expect(checker(page).getByText("First rows")).toBeVisible();
	await part.button(page, "Check").focus();
	await page.keyboard.press("Enter");
	await expect(part.status(page)).toHaveText(OUTCOME);
	await expect(part.button(page, "Check")).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const)
	for (const width of [1280, 320])
		test(`axe and no sideways scroll with findings: ${colorScheme}, ${width} px`, async ({
			page,
		}) => {
			test.slow();
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize({ width, height: 800 });
			await part.button(page, "Use sample data").click();
			await expect(checker(page).getByText("First rows")).toHaveCount(2);
			await check(page, "20 rows read, 10 findings");
			await expect(part.group(page, "lookalike")).toContainText("Looks like");
			await expectAccessible(page, ".duplicates");
		});

test("a long address does not make a phone scroll sideways", async ({
	page,
}) => {
	await page.setViewportSize({ width: 320, height: 800 });
	const email = `kristoffer-aleksander.nordmann@${"entreprenor".repeat(4)}.example`;
	await part
		.poweroffice(page)
		.fill(`Kundenr;E-post\n1;${email}\n2;${email}\n3;${"x".repeat(240)}`);
	await check(page, "3 rows read, 2 findings");
	await expect(part.group(page, "invalid-email")).toContainText("xxx");
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
		320,
	);
});

test("sample data takes the place of a list that failed, and of what was said about it", async ({
	page,
}) => {
	await part.poweroffice(page).fill("Navn;Firma\nOla;Fjord");
	await check(page, /No email column was found/);
	await part.button(page, "Use sample data").click();
	await expect(part.status(page)).toHaveText("");
});

test("a search among the findings says how many it leaves", async ({
	page,
}) => {
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
	const left = checker(page).locator(".dup-filters [aria-live]");
	await expect(left).toBeEmpty();
	await checker(page).getByLabel("Search the findings").fill("ola");
	await expect(left).toHaveText("1 finding");
	await checker(page).getByLabel("Search the findings").fill("zzz");
	await expect(left).toHaveText("0 findings");
});

test("it stands in the contact person's page too", async ({ page }) => {
	await page.goto("contact-not-syncing/");
	await turnTo(page);
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
});

test("on paper: what was found, its oddities too, without the form", async ({
	page,
}) => {
	await part.poweroffice(page).fill(`${LIST}10004;Lyng AS\n`);
	await check(page, "5 rows read, 4 findings");
	await expect(checker(page).getByText("more or fewer cells")).toBeHidden();
	await page.emulateMedia({ media: "print" });
	await expect(part.group(page, "shared-other-customer")).toBeVisible();
	await expect(checker(page).locator(".dup-summary")).toBeVisible();
	await expect(part.poweroffice(page)).toBeHidden();
	await expect(part.button(page, "Print")).toBeHidden();
	await expect(checker(page).getByText("more or fewer cells")).toBeVisible();
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	test("the page says how to compare by hand in Excel", async ({ page }) => {
		await expect(checker(page)).toContainText("by hand in Excel");
		await expect(checker(page).getByRole("listitem")).toHaveCount(5);
		await expect(part.poweroffice(page)).toBeHidden();
	});
});
