import { expect, test } from "./test.ts";
import { pageOf, widgetOf } from "./troubleshooter.ts";

const CONNECT = "cannot-connect";
const OUTCOME = "The Client Key is not created yet";

test.beforeEach(async ({ page }) => {
	await page.goto(pageOf(CONNECT));
	const { choose, heading } = widgetOf(page, CONNECT);
	await choose("I am adding the extension, but I have no Client Key yet");
	await choose("I'm not sure");
	await expect(heading(OUTCOME)).toBeFocused();
});

test("the report says what was asked, answered, found and ruled out", async ({
	page,
}) => {
	const report = widgetOf(page, CONNECT).region.locator("pre");
	const lines = (await report.innerText()).split("\n");
	expect(lines).toEqual([
		"Report from the troubleshooter",
		"",
		"Troubleshooter: I cannot connect PowerOffice to Sesam Talk",
		expect.stringMatching(/^Version: cannot-connect [0-9a-f]{8}$/),
		"",
		"See these answers again:",
		expect.stringMatching(/^http\S+$/),
		"",
		"Answers:",
		"1. Where are you stuck?",
		"   The extension is being added in PowerOffice, but there is no Client Key yet.",
		"2. Is Sesam Talk in the list of extensions?",
		"   It is not known whether Sesam Talk is in the list of extensions.",
		"",
		`Result: ${OUTCOME}`,
		"",
		"Ruled out:",
		"- A revoked key",
		"- Share Enabled is off",
		"- The first sync may not be finished",
		"",
	]);
});

test("the link in the report shows the same outcome again", async ({
	page,
}) => {
	const { region, heading, button } = widgetOf(page, CONNECT);
	await button("No").click();
	const text = await region.locator("pre").innerText();
	const link = text
		.split("\n")
		.find((line) => line.startsWith("http")) as string;
	const after = await region
		.getByRole("heading", { level: 3 })
		.first()
		.innerText();
	await page.goto("help/");
	await page.goto(link);
	await expect(heading(after)).toBeVisible();
	await expect(region.locator("pre")).toHaveText(text.trim());
});

test("Copy report puts exactly the shown text on the clipboard", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	const { region, button } = widgetOf(page, CONNECT);
	await button("Copy report").click();
	await expect(region.getByRole("status").last()).toHaveText("Copied");
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toBe(await region.locator("pre").textContent());
});

test("where copying is refused, the text is selected", async ({ page }) => {
	await page.evaluate(() => {
		Object.defineProperty(navigator, "clipboard", { value: undefined });
	});
	const { region, button } = widgetOf(page, CONNECT);
	await button("Copy report").click();
	await expect(region.getByRole("status").last()).toContainText("Ctrl+C");
	const selected = await page.evaluate(() => String(getSelection()));
	expect(selected).toContain(OUTCOME);
});

test("the mail to support has the report in it", async ({ page }) => {
	const { region } = widgetOf(page, CONNECT);
	const href = await region
		.getByRole("link", { name: "Write to support@sesam.io" })
		.getAttribute("href");
	const mail = new URL(href ?? "");
	expect(mail.protocol + mail.pathname).toBe("mailto:support@sesam.io");
	const fields = new URLSearchParams(mail.search);
	expect(fields.get("subject")).toContain("I cannot connect");
	expect(fields.get("body")?.replaceAll("\r\n", "\n")).toBe(
		await region.locator("pre").textContent(),
	);
});

test("the Application Key in a step can be copied", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await widgetOf(page, CONNECT).button("Copy Application Key").click();
	await expect
		.poll(() => page.evaluate(() => navigator.clipboard.readText()))
		.toBe("109b9cac-bafd-45f0-a996-94169765502c");
});

test("nothing is sent and nothing is stored", async ({ page, context }) => {
	const sent: string[] = [];
	page.on("request", (request) => {
		// The browser asks for the site's own icon whenever the address changes.
		if (!request.url().endsWith(".svg")) sent.push(request.url());
	});
	const { button, heading } = widgetOf(page, CONNECT);
	await button("No").click();
	await button("Back").click();
	await expect(heading(OUTCOME)).toBeFocused();
	expect(sent).toEqual([]);
	expect(await context.cookies()).toEqual([]);
	const stored = await page.evaluate(() => [
		...Object.values({ ...localStorage }),
		...Object.values({ ...sessionStorage }),
	]);
	expect(stored.join()).not.toContain("no-client-key");
});
