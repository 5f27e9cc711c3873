import { dropFile } from "./duplicates.ts";
import { expect, test } from "./test.ts";
import { pageOf, widgetOf } from "./troubleshooter.ts";

const TREE = "contact-not-syncing";
const QUESTION = pageOf(TREE, [
	{ tree: TREE, node: "what-you-see", answer: "not-listed" },
	{ tree: TREE, node: "deal-won", answer: "yes" },
	{ tree: TREE, node: "email-present", answer: "yes" },
]);
const POWEROFFICE =
	"Kundenr;Kundenavn;Navn;E-post\n10001;Fjordby AS;Ola Nordmann;ola@example.com";

const ROWS: [
	description: string,
	crm: string,
	checked: string | null,
	says: string,
][] = [
	[
		"a contact that is with another customer",
		"Navn;E-post;Kundenavn\nOla N;OLA@example.com;Tindvik AS",
		"Yes",
		"The check found: Conflict (1).",
	],
	[
		"a contact that is not in PowerOffice",
		"Navn;E-post;Kundenavn\nKari N;kari@example.com;Tindvik AS",
		"No",
		"The check found: New (1).",
	],
	["no contact at all", "", null, "nothing that answers this question"],
];

for (const [description, crm, checked, says] of ROWS)
	test(`the checker in a step: ${description}`, async ({ page }) => {
		await page.goto(QUESTION);
		const { region } = widgetOf(page, TREE);
		await region.getByText("Check it here").click();
		const checker = region.getByRole("region", {
			name: "Email duplicate checker",
		});
		await checker
			.getByRole("textbox", { name: "PowerOffice contacts" })
			.fill(POWEROFFICE);
		await checker.getByRole("textbox", { name: "CRM contacts" }).fill(crm);
		// Tables of columns move the button when they come.
		await expect(checker.getByRole("table")).toHaveCount(crm === "" ? 1 : 2);
		await checker.getByRole("button", { name: "Check", exact: true }).click();
		await expect(region.getByText(says)).toBeVisible();
		const radios = region.getByRole("radio", { checked: true });
		if (checked === null) return expect(radios).toHaveCount(0);
		await expect(
			region.getByRole("radio", { name: checked, exact: true }),
		).toBeChecked();
		// Nothing has moved on by itself.
		await region.getByRole("button", { name: "Continue" }).click();
		expect(new URL(page.url()).searchParams.has(`${TREE}.same-email`)).toBe(
			true,
		);
	});

test("the checker in a step takes a file that is dropped on it", async ({
	page,
}) => {
	await page.goto(QUESTION);
	const { region } = widgetOf(page, TREE);
	await region.getByText("Check it here").click();
	await region.getByRole("textbox", { name: "CRM contacts" }).waitFor();
	await dropFile(page, ".troubleshooter-tool .dup-list");
	await expect(region).toContainText("kontakter.csv (");
});

test("a jump into another tree tells how many answers it removed", async ({
	page,
}) => {
	await page.goto(
		pageOf("crm-records-missing", [
			{ tree: "start", node: "symptom", answer: "companies-and-contacts" },
			{ tree: "crm-records-missing", node: "where", answer: "poweroffice" },
			{ tree: "crm-records-missing", node: "deal-won", answer: "yes" },
		]),
	);
	const { region } = widgetOf(page, "crm-records-missing");
	await region
		.getByRole("button", { name: "Change: What do you see?" })
		.click();
	const start = widgetOf(page, "start").region;
	await start.getByRole("radio", { name: "Products are not in sync" }).check();
	await start.getByRole("button", { name: "Continue" }).click();
	const products = widgetOf(page, "products-not-syncing").region;
	await expect(products.getByRole("status").first()).toHaveText(
		"Answers that no longer fit were removed: 2",
	);
	expect(page.url()).not.toContain("removed");
	expect(page.url()).not.toContain("crm-records-missing");
});
