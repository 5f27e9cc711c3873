import type { Page } from "@playwright/test";
import { expect } from "./test.ts";

/** A list with a finding of three kinds. */
export const LIST = `Kundenr;Kundenavn;Navn;E-post
10001;Fjordby Bygg AS;Ola Nordmann;ola@example.com
10002;Tindvik AS;Ola Nordmann;Ola@Example.com
10003;Lyng AS;Kari Nordmann;-
10003;Lyng AS;Jon Lyng;jon@example,org
`;

/** The checker of a page. */
export const checker = (page: Page) =>
	page.getByRole("region", { name: "Email duplicate checker" });

/** Its parts, by the names that a reader knows them by. */
export const part = {
	poweroffice: (page: Page) =>
		checker(page).getByRole("textbox", { name: "PowerOffice contacts" }),
	crm: (page: Page) =>
		checker(page).getByRole("textbox", { name: "CRM contacts" }),
	file: (page: Page) => checker(page).getByLabel("PowerOffice file"),
	button: (page: Page, name: string) =>
		checker(page).getByRole("button", { name, exact: true }),
	status: (page: Page) => checker(page).getByRole("status"),
	group: (page: Page, key: string) =>
		checker(page).locator(`[data-key="${key}"]`),
	verdict: (page: Page, verdict: string) =>
		checker(page).locator(`[data-verdict="${verdict}"]`),
};

/** Presses Check and waits for the outcome. */
export async function check(page: Page, outcome: string | RegExp) {
	await part.button(page, "Check").click();
	await expect(part.status(page)).toHaveText(outcome);
}

/** Turns to the checker as a reader does, and waits until it has fetched what it needs. */
export async function turnTo(page: Page) {
	await part.poweroffice(page).focus();
	await expect(checker(page).locator("astro-island[ssr]")).toHaveCount(0);
	await expect(part.poweroffice(page)).toBeEditable();
	await page.waitForLoadState("networkidle");
}

/** Pastes into the box of PowerOffice, as a browser tells the page of it. What the page leaves to the browser is not done. */
export const paste = (page: Page, text: string) =>
	part.poweroffice(page).evaluate((box, text) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", text);
		const init = { clipboardData, bubbles: true, cancelable: true };
		box.dispatchEvent(new ClipboardEvent("paste", init));
	}, text);

/** Drops a file with {@link LIST} on the first such place. @returns which events the page kept from the browser */
export const dropFile = (page: Page, where: string) =>
	page.evaluate(
		({ where, text }) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.items.add(new File([text], "kontakter.csv"));
			const kept = ["dragenter", "dragover", "drop"].filter((type) => {
				const init = { dataTransfer, bubbles: true, cancelable: true };
				const place = document.querySelector(where);
				return !place?.dispatchEvent(new DragEvent(type, init));
			});
			return kept.join();
		},
		{ where, text: LIST },
	);

/** Chooses a file that is made in the page, so that nothing large goes through the test's own channel. */
export async function chooseLargeFile(page: Page, rows: number) {
	await part.file(page).evaluate((input: HTMLInputElement, rows) => {
		const parts = ["Kundenr;Kundenavn;Navn;E-post\r\n"];
		for (let at = 0; at < rows; at += 10_000) {
			let text = "";
			for (let row = at; row < Math.min(at + 10_000, rows); row++)
				// Every thousandth contact has the address of the one before it, under another customer.
				text += `${10_000 + (row % 5_000)};Firma ${row % 5_000} AS;Navn ${row};ola${row % 1_000 === 999 ? row - 1 : row}@example.com\r\n`;
			parts.push(text);
		}
		const transfer = new DataTransfer();
		transfer.items.add(new File(parts, "contacts.csv"));
		input.files = transfer.files;
		input.dispatchEvent(new Event("change", { bubbles: true }));
	}, rows);
}
