import { expect, test } from "./test.ts";
import { pageOf, wake, widgetOf } from "./troubleshooter.ts";

const CONTACT = "contact-not-syncing";
const NOT_LISTED = "The contact person is not under Contact Persons";
const QUESTION = {
	see: "What do you see in PowerOffice?",
	deal: "Is the contact person part of a closed/won deal in your CRM?",
	email: "Does the contact person have an email in your CRM?",
	same: "Does a contact in PowerOffice have the same email?",
};
const NO_DEAL = "The contact person has no closed/won deal";

test("asks the first question without taking the focus, with nothing chosen", async ({
	page,
}) => {
	await page.goto(pageOf(CONTACT));
	const { region, heading, button } = widgetOf(page, CONTACT);
	await expect(heading(QUESTION.see)).toBeVisible();
	await wake(page);
	await expect(page.locator("body")).toBeFocused();
	await expect(region.getByRole("radio", { checked: true })).toHaveCount(0);
	await expect(region.getByRole("group", { name: QUESTION.see })).toContainText(
		"Contact Persons",
	);
	for (const name of ["Back", "Start again", "Copy report"])
		await expect(button(name)).toHaveCount(0);
});

test("Continue without an answer leads to the answers by an error that has the focus", async ({
	page,
}) => {
	await page.goto(pageOf(CONTACT));
	const { region, radio, button } = widgetOf(page, CONTACT);
	await button("Continue").click();
	const error = region.getByRole("alert");
	await expect(error).toBeFocused();
	await error.getByRole("link", { name: "Choose one of the answers" }).click();
	await expect(radio(NOT_LISTED)).toBeFocused();
	await expect(page).toHaveURL(/troubleshoot\/contact-not-syncing\/$/);
	await button("Continue").click();
	await expect(error).toBeFocused();
	await radio(NOT_LISTED).check();
	await button("Continue").click();
	await expect(error).toHaveCount(0);
});

test("Back, Forward, reload and a pasted link show the same screen", async ({
	page,
	context,
}) => {
	await page.goto(`${pageOf(CONTACT)}?utm=mail&other-tree.node=yes`);
	const { heading, choose, radio } = widgetOf(page, CONTACT);
	await choose(NOT_LISTED);
	await expect(heading(QUESTION.deal)).toBeFocused();
	await choose("No");
	await expect(heading(NO_DEAL)).toBeFocused();
	await page.goBack();
	await expect(heading(QUESTION.deal)).toBeFocused();
	await page.goBack();
	await expect(heading(QUESTION.see)).toBeFocused();
	await expect(radio(NOT_LISTED)).not.toBeChecked();
	await page.goForward();
	await page.goForward();
	await expect(heading(NO_DEAL)).toBeFocused();
	await page.reload();
	await expect(heading(NO_DEAL)).toBeVisible();
	await expect(page.locator("body")).toBeFocused();
	await expect(page).toHaveURL(/[?&]utm=mail&other-tree\.node=yes&/);

	const other = await context.newPage();
	await other.goto(page.url());
	await expect(widgetOf(other, CONTACT).heading(NO_DEAL)).toBeVisible();
});

test("Back comes before the heading and keeps the answers", async ({
	page,
}) => {
	await page.goto(pageOf(CONTACT));
	const { heading, choose, radio, button } = widgetOf(page, CONTACT);
	await choose(NOT_LISTED);
	await choose("No");
	await expect(heading(NO_DEAL)).toBeFocused();
	await page.keyboard.press("Shift+Tab");
	await expect(button("Back")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(heading(QUESTION.deal)).toBeFocused();
	await expect(radio("No")).toBeChecked();
	await button("Back").click();
	await expect(heading(QUESTION.see)).toBeFocused();
	await expect(radio(NOT_LISTED)).toBeChecked();
	await expect(button("Back")).toHaveCount(0);
	await button("Continue").click();
	await expect(heading(NO_DEAL)).toBeFocused();
});

test("a changed answer keeps what still fits, and says what it drops", async ({
	page,
}) => {
	await page.goto(pageOf(CONTACT));
	const { region, heading, choose, radio, button } = widgetOf(page, CONTACT);
	const status = region.getByRole("status").first();
	await choose(NOT_LISTED);
	await choose("Yes, of at least one");
	await choose("Yes");
	await expect(heading(QUESTION.same)).toBeFocused();

	await button(`Change: ${QUESTION.deal}`).click();
	await expect(heading(QUESTION.deal)).toBeFocused();
	await expect(radio("Yes, of at least one")).toBeChecked();
	await choose("I'm not sure");
	await expect(heading(QUESTION.same)).toBeFocused();
	await expect(status).toBeEmpty();

	await button(`Change: ${QUESTION.deal}`).click();
	await choose("No");
	await expect(heading(NO_DEAL)).toBeFocused();
	await expect(status).toHaveText(
		`These answers no longer fit and were removed: ${QUESTION.email}`,
	);
	await expect(page).not.toHaveURL(/email-present/);
	await expect(
		region.getByRole("listitem").filter({ hasText: QUESTION.email }),
	).toHaveCount(0);
});

test("Start again forgets the answers of this tree alone", async ({ page }) => {
	await page.goto(`${pageOf(CONTACT)}?utm=mail`);
	const { heading, choose, button, radio } = widgetOf(page, CONTACT);
	await choose(NOT_LISTED);
	await choose("No");
	await button("Start again").click();
	await expect(heading(QUESTION.see)).toBeFocused();
	await expect(radio(NOT_LISTED)).not.toBeChecked();
	await expect(page).toHaveURL(/\?utm=mail$/);
	await page.goBack();
	await expect(heading(NO_DEAL)).toBeFocused();
});

for (const [what, search, last] of [
	[
		"a node that is gone",
		"what-you-see=not-listed&contact-not-syncing.gone=yes",
		QUESTION.deal,
	],
	[
		"an answer that is gone",
		"what-you-see=not-listed&contact-not-syncing.deal-won=perhaps",
		QUESTION.deal,
	],
	["a first answer that is gone", "what-you-see=nothing", QUESTION.see],
	[
		"a name that JavaScript gives a meaning",
		"__proto__=constructor",
		QUESTION.see,
	],
] as const)
	test(`a link with ${what} lands on the last step it leads to, and says so`, async ({
		page,
	}) => {
		await page.goto(`${pageOf(CONTACT)}?${CONTACT}.${search}`);
		const { region, heading, choose } = widgetOf(page, CONTACT);
		await expect(heading(last)).toBeVisible();
		const status = region.getByRole("status").first();
		await expect(status).toContainText("This link is old");
		await choose(last === QUESTION.see ? NOT_LISTED : "No");
		await expect(status).toBeEmpty();
	});

test("yes ends with the good news", async ({ page }) => {
	await page.goto(`${pageOf(CONTACT)}?${CONTACT}.what-you-see=no-tab`);
	const { region, heading, button } = widgetOf(page, CONTACT);
	await expect(region.getByText("Did this solve it?")).toBeVisible();
	await button("Yes").click();
	await expect(heading("Good to hear that it works again")).toBeFocused();
	await button("Back").click();
	await expect(heading("The customer is a private person")).toBeFocused();
});

test("a jump carries the answers along, and Back and Change lead back across it", async ({
	page,
}) => {
	await page.goto(pageOf("start"));
	const start = widgetOf(page, "start");
	const SYMPTOM =
		"One contact person is missing in PowerOffice, or is with the wrong customer";
	await start.choose(SYMPTOM);
	const contact = widgetOf(page, CONTACT);
	await expect(contact.heading(QUESTION.see)).toBeVisible();
	await contact.choose("The customer itself is missing");
	const crm = widgetOf(page, "crm-records-missing");
	await crm.choose("In PowerOffice");
	await crm.choose("No");
	await expect(crm.heading("There is no closed/won deal")).toBeFocused();
	await expect(crm.region.locator("pre")).toContainText(
		"A contact person is missing in PowerOffice, or is with the wrong customer.",
	);
	await expect(crm.region.locator("pre")).toContainText(
		"The customer itself is missing in PowerOffice.",
	);

	await crm.button("Back").click();
	await crm.button("Back").click();
	await crm.button("Back").click();
	await expect(contact.radio("The customer itself is missing")).toBeChecked();
	await contact.button("Back").click();
	await expect(start.radio(SYMPTOM)).toBeChecked();
	await start.button("Continue").click();
	await expect(contact.heading("Go on with other questions")).toBeVisible();
	await contact.region
		.getByRole("link", { name: "Companies or contacts are missing" })
		.click();
	await expect(crm.radio("In PowerOffice")).toBeVisible();
	await crm.button("Change: What do you see?").click();
	await expect(start.radio(SYMPTOM)).toBeChecked();
	await start.choose("Products are not in sync");
	const products = widgetOf(page, "products-not-syncing");
	await expect(products.region.getByRole("radio").first()).toBeVisible();
	await expect(page).not.toHaveURL(/crm-records-missing\./);
	await products.button("Start again").click();
	await expect(start.radio(SYMPTOM)).not.toBeChecked();
});

test("the answers of another tree stay in the address", async ({ page }) => {
	await page.goto(
		"client-key/?products-not-syncing.sales-account=no&cannot-connect.stage=cannot-add",
	);
	const { region, heading, button } = widgetOf(page, "cannot-connect");
	await region.scrollIntoViewIfNeeded();
	await expect(
		heading("Are you an administrator in PowerOffice?"),
	).toBeVisible();
	await button("Start again").click();
	await expect(page).toHaveURL(/\?products-not-syncing\.sales-account=no$/);
	await expect(heading("Where are you stuck?")).toBeFocused();
});
