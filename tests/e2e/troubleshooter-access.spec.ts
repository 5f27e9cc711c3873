import type { Page } from "@playwright/test";
import { hold } from "./hold.ts";
import { expect, test } from "./test.ts";
import { pageOf, treeOf, trees, wake, widgetOf } from "./troubleshooter.ts";

const PRODUCTS = "products-not-syncing";
const FIRST =
	"Is an account selected for Standard Sales Account in PowerOffice?";
const OUTCOME = "No Standard Sales Account is selected";

test("works by keyboard alone", async ({ page }) => {
	await page.goto(pageOf(PRODUCTS));
	const { heading, radio, button } = widgetOf(page, PRODUCTS);
	await tabTo(page, radio("Yes, an account is selected"));
	// Arrows move the choice and nothing else.
	await page.keyboard.press("ArrowDown");
	await expect(radio("No, it is empty")).toBeChecked();
	await expect(heading(FIRST)).toBeVisible();
	await page.keyboard.press("Tab");
	await expect(button("Continue")).toBeFocused();
	await page.keyboard.press("Enter");
	await expect(heading(OUTCOME)).toBeFocused();
	await tabTo(page, button("No"));
	await page.keyboard.press("Space");
	await expect(heading("Full Sync is off for products")).toBeFocused();
	await tabTo(page, button(`Change: ${FIRST}`));
	await page.keyboard.press("Enter");
	await expect(heading(FIRST)).toBeFocused();
	await tabTo(page, radio("No, it is empty"));
	await tabTo(page, button("Start again"));
	await page.keyboard.press("Enter");
	await expect(heading(FIRST)).toBeFocused();
});

/** Presses Tab until the element has the focus. */
async function tabTo(page: Page, target: ReturnType<Page["getByRole"]>) {
	const isFocused = () =>
		target.evaluate((element) => element === document.activeElement);
	for (let presses = 0; presses < 80; presses++) {
		if (await isFocused()) return;
		await page.keyboard.press("Tab");
	}
	await expect(target).toBeFocused();
}

/** At a question, an error and an outcome: nothing sticks out of the widget, and what is clicked is large enough. */
async function lookThrough(page: Page) {
	const { button, radio, heading } = widgetOf(page, PRODUCTS);
	await button("Continue").click();
	await expect(page.getByRole("alert")).toBeFocused();
	expect(await flaws(page)).toEqual([]);
	await radio("No, it is empty").check();
	await button("Continue").click();
	await expect(heading(OUTCOME)).toBeFocused();
	expect(await flaws(page)).toEqual([]);
}

const flaws = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const widget = document.querySelector(".troubleshooter-box");
		const shown = [...(widget?.querySelectorAll("*") ?? [])].filter(
			(element) =>
				element.checkVisibility() && !element.classList.contains("sr-only"),
		);
		const wide = shown.filter(
			({ scrollWidth, clientWidth }) =>
				clientWidth > 0 && scrollWidth > clientWidth + 1,
		);
		const small = shown
			.filter((element) =>
				element.matches("button, label, .troubleshooter-button"),
			)
			.filter((element) => element.getBoundingClientRect().height < 43.9);
		return [
			...wide.map((element) => `wide: ${element.outerHTML.slice(0, 80)}`),
			...small.map((element) => `small: ${element.outerHTML.slice(0, 80)}`),
			...(document.documentElement.scrollWidth > innerWidth
				? ["the page scrolls sideways"]
				: []),
		];
	});

test("fits 320 px", async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto(pageOf(PRODUCTS));
	await lookThrough(page);
});

for (const width of [320, 1280])
	test(`fits text of 200 %, ${width} px`, async ({ page }) => {
		await page.setViewportSize({ width, height: 800 });
		await page.goto(pageOf(PRODUCTS));
		await page.evaluate(() => {
			document.documentElement.style.fontSize = "200%";
		});
		await lookThrough(page);
	});

test("every control shows its edge in forced colours", async ({ page }) => {
	await page.emulateMedia({ forcedColors: "active" });
	await page.goto(pageOf(PRODUCTS));
	const { region, radio, button, heading } = widgetOf(page, PRODUCTS);
	const edges = () =>
		region
			.locator(".troubleshooter-button:visible, label:visible")
			.evaluateAll((elements) =>
				elements.map((element) => {
					const { borderTopStyle, borderTopWidth } = getComputedStyle(element);
					return `${borderTopStyle} ${Number.parseFloat(borderTopWidth) >= 1}`;
				}),
			);
	expect(new Set(await edges())).toEqual(new Set(["solid true"]));
	await radio("No, it is empty").check();
	await button("Continue").click();
	await expect(heading(OUTCOME)).toBeFocused();
	expect(new Set(await edges())).toEqual(new Set(["solid true"]));
});

/** As the Layout Instability specification has it. */
interface LayoutShift extends PerformanceEntry {
	value: number;
	sources: { node: Node | null }[];
}

for (const path of [pageOf(PRODUCTS), "client-key/"])
	for (const width of [320, 1280])
		test(`${path} does not jump when the widget wakes, ${width} px`, async ({
			page,
		}) => {
			await page.setViewportSize({ width, height: 800 });
			await page.addInitScript(() => {
				const shifts: string[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries() as LayoutShift[])
						for (const { node } of entry.sources)
							if (document.querySelector("main")?.contains(node))
								shifts.push(`${entry.value} ${node?.textContent}`);
				}).observe({ type: "layout-shift", buffered: true });
			});
			await page.goto(path);
			await wake(page);
			await page.waitForLoadState("networkidle");
			expect(
				await page.evaluate(
					() => (window as unknown as { shifts: string[] }).shifts,
				),
			).toEqual([]);
		});

test("loads its script and its tree only when it is touched, and the first click counts", async ({
	page,
}) => {
	const loaded: string[] = [];
	page.on("request", (request) => {
		if (/TroubleshooterApp|\/props\./.test(request.url()))
			loaded.push(request.url());
	});
	await page.goto(pageOf(PRODUCTS), { waitUntil: "networkidle" });
	expect(loaded).toEqual([]);
	await widgetOf(page, PRODUCTS).button("Continue").click();
	await expect(page.getByRole("alert")).toBeFocused();
	expect(loaded).toHaveLength(2);
});

test("an answer given before the script is there counts, and cannot change under the press", async ({
	page,
}) => {
	const send = await hold(page, "**/TroubleshooterApp.*");
	await page.goto(pageOf(PRODUCTS));
	const { choose, radio, heading } = widgetOf(page, PRODUCTS);
	await choose("No, it is empty");
	await expect(radio("I'm not sure")).toBeDisabled();
	await expect(heading(FIRST)).toBeVisible();
	send();
	await expect(heading(OUTCOME)).toBeFocused();
});

test("prints the step that was reached, and everything before the first answer", async ({
	page,
}) => {
	await page.goto(pageOf(PRODUCTS));
	const { region, choose, heading } = widgetOf(page, PRODUCTS);
	await page.emulateMedia({ media: "print" });
	await expect(region.getByRole("heading", { name: OUTCOME })).toBeVisible();
	await expect(region.getByRole("radio")).toHaveCount(0);
	await page.emulateMedia({ media: "screen" });
	await choose("No, it is empty");
	await page.emulateMedia({ media: "print" });
	await expect(heading(OUTCOME)).toBeVisible();
	await expect(region.getByRole("button")).toHaveCount(1);
	await expect(heading(FIRST)).toHaveCount(0);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });
	for (const id of Object.keys(trees))
		test(`all of ${id} is there, and its links lead from answer to answer`, async ({
			page,
		}) => {
			await page.goto(pageOf(id));
			const { region, heading } = widgetOf(page, id);
			await expect(region.getByRole("radio")).toHaveCount(0);
			const { questions, outcomes = {}, handovers = {} } = treeOf(id);
			for (const { question, answers } of Object.values(questions)) {
				await expect(heading(question)).toBeVisible();
				for (const { label } of answers)
					await expect(region.getByText(`${label}: `).first()).toBeVisible();
			}
			for (const end of [
				...Object.values(outcomes),
				...Object.values(handovers),
			])
				await expect(heading(end.heading)).toBeVisible();
		});

	test("a link of the outline leads to the answer's node", async ({ page }) => {
		await page.goto(pageOf(PRODUCTS));
		await page.getByRole("link", { name: OUTCOME }).first().click();
		await expect(widgetOf(page, PRODUCTS).heading(OUTCOME)).toBeInViewport();
	});
});
