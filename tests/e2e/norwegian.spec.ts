import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { treesIn } from "../../src/build/tree-files.ts";
import { allPaths, type Path } from "../../src/tools/troubleshooter/graph.ts";
import { searchOf } from "../../src/tools/troubleshooter/link.ts";
import type { Tree } from "../../src/tools/troubleshooter/schema.ts";
import { englishWord } from "../site/english.ts";
import { expect, test } from "./test.ts";

/** What the Norwegian reader does; that it does the same as in English is seen by the spec files of each tool. */
test.use({ locale: "nb-NO" });

const { trees } = treesIn("nb");

/** The lines of the page's main part that are English. */
async function english(page: Page): Promise<string[]> {
	const text = await page.locator("main").innerText();
	return text
		.split("\n")
		.filter((line) => englishWord(line.replace(/https?:\S*|\S*[?&=]\S*/g, "")));
}

const nodeOf = ({ tree, node }: Path["end"]) => {
	const { questions, outcomes, handovers } = trees[tree] as Tree;
	return {
		isOutcome: outcomes?.[node] !== undefined,
		heading:
			questions[node]?.question ??
			outcomes?.[node]?.heading ??
			handovers?.[node]?.heading ??
			"",
	};
};

/** For a tree: the first path that ends at an outcome of it, and the first that ends at a handover. */
function samples(id: string): Path[] {
	const own = allPaths(id, trees).filter(({ end }) => end.tree === id);
	return [true, false].flatMap(
		(isOutcome) =>
			own.find(({ end }) => nodeOf(end).isOutcome === isOutcome) ?? [],
	);
}

for (const id of Object.keys(trees))
	for (const { steps, end } of samples(id))
		test(`${id} leads to ${end.node}, in Norwegian from the first word to the report`, async ({
			page,
		}) => {
			await page.goto(`nb/troubleshoot/${id}/${searchOf(steps)}`);
			const { heading, isOutcome } = nodeOf(end);
			await expect(
				page.getByRole("heading", { level: 3, name: heading, exact: true }),
			).toBeVisible();
			expect(await english(page)).toEqual([]);
			if (isOutcome) {
				await page.getByRole("button", { name: "Nei", exact: true }).click();
				await expect(page.getByText(heading).first()).toBeVisible();
				expect(await english(page)).toEqual([]);
			}
			await expect(page.getByText("Rapport fra feilsøkingen")).toBeVisible();
		});

const PRODUCTS = trees["products-not-syncing"] as Tree;
const FIRST = PRODUCTS.questions["sales-account"]?.question ?? "";

test("a troubleshooter by keyboard alone: a missing answer, an answer, back, in the other language", async ({
	page,
}) => {
	await page.goto("nb/troubleshoot/products-not-syncing/");
	const go = page.getByRole("button", { name: "Fortsett" });
	await go.focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("alert")).toBeFocused();
	await expect(page.getByRole("alert")).toContainText(
		"Du har ikke valgt noe svar",
	);
	await page.getByRole("radio", { name: "Ja, det er valgt en konto" }).focus();
	await page.keyboard.press("Space");
	await page.keyboard.press("Enter");
	const second = PRODUCTS.questions["added-when"]?.question ?? "";
	await expect(page.getByRole("heading", { name: second })).toBeFocused();
	expect(await english(page)).toEqual([]);

	await page
		.locator("header.header")
		.getByRole("link", { name: "English" })
		.focus();
	await page.keyboard.press("Enter");
	await expect(page).toHaveURL(/products-not-syncing\.sales-account=yes/);
	await expect(
		page.getByRole("heading", {
			name: "When were the products added that are not in sync?",
		}),
	).toBeVisible();
	await page.goBack();
	await expect(page.getByRole("heading", { name: second })).toBeVisible();
	await page.getByRole("button", { name: "Tilbake" }).focus();
	await page.keyboard.press("Enter");
	await expect(page.getByRole("heading", { name: FIRST })).toBeFocused();
});

test("the key check and the Copy button speak Norwegian", async ({
	page,
	context,
}) => {
	await context.grantPermissions(["clipboard-read", "clipboard-write"]);
	await page.goto("nb/client-key/");
	const field = page.getByLabel("Lim inn nøkkelen du vil sjekke");
	await field.scrollIntoViewIfNeeded();
	await expect(
		page.locator("astro-island:has(.key-check-app)"),
	).not.toHaveAttribute("ssr");
	const verdict = page.locator(".key-check-result").getByRole("status").first();
	for (const [text, says] of [
		["109b9cac-bafd-45f0-a996-94169765502c", "Den skal inn i PowerOffice"],
		["0f8fad5b-d9cb-469f-a165-70867728950e", "har formen til en klientnøkkel"],
		["kari@example.com", "en e-postadresse, ikke en nøkkel"],
		["0f8fad5b-d9cb", "for kort til å være en nøkkel"],
	] as const) {
		await field.fill(text);
		await expect(verdict).toContainText(says);
		expect(await english(page)).toEqual([]);
	}
	const widget = page.locator("copy-value").first();
	await widget
		.getByRole("button", {
			name: "Kopier Application Key (applikasjonsnøkkel)",
		})
		.press("Enter");
	await expect(widget.getByRole("status")).toHaveText("Kopiert");
});

test("the duplicate checker speaks Norwegian, in its report too", async ({
	page,
}) => {
	await page.goto("nb/tools/duplicate-checker/");
	const button = (name: string) =>
		page.getByRole("button", { name, exact: true });
	await button("Sjekk").press("Enter");
	await expect(page.getByText("Det er ingenting å lese ennå.")).toBeVisible();
	expect(await english(page)).toEqual([]);
	await button("Bruk eksempeldata").press("Enter");
	await button("Sjekk").press("Enter");
	await expect(
		page.getByText("Samme e-post hos ulike kunder").first(),
	).toBeVisible();
	await expect(
		page.locator(".dup").getByText("Hva en synkronisering vil gjøre").first(),
	).toBeVisible();
	expect(await english(page)).toEqual([]);
	await expect(
		page.getByRole("textbox", { name: "Kontakter i PowerOffice" }),
	).toHaveValue(/Kundenummer;Kundenavn;Fornavn;Etternavn;E-post/);

	const download = page.waitForEvent("download");
	await button("Last ned rapport (CSV)").press("Enter");
	const [header = "", first = ""] = readFileSync(
		await (await download).path(),
		"utf8",
	)
		.replace("\uFEFF", "")
		.split("\r\n");
	expect(header).toMatch(/^kind,key,email,list,row,name,.*,detail$/);
	expect(first).toMatch(/^finding,shared-other-customer,/);
	expect(englishWord(first.split(",").at(-1) ?? "")).toBeUndefined();
});

test("the search speaks Norwegian: words, none at all, a misspelt one", async ({
	page,
}) => {
	await page.goto("nb/");
	await page.keyboard.press("Control+k");
	const dialog = page.getByRole("dialog");
	const field = dialog.getByRole("combobox");
	for (const query of ["klientnøkkel", "kontaktpreson", "xyzzyx"]) {
		await field.fill(query);
		await page.locator(`[data-answered="${query}"]`).waitFor();
		// Answers that only the other language has come last, and say which language that is.
		const others = await dialog.locator('[lang="en"]').allInnerTexts();
		const foreign = new Set(others.flatMap((text) => text.split("\n")));
		const lines = (await dialog.innerText())
			.split("\n")
			.filter((line) => !foreign.has(line));
		expect(lines.filter((line) => englishWord(line))).toEqual([]);
	}
	await field.fill("klientnøkkel");
	await page.locator('[data-answered="klientnøkkel"]').waitFor();
	await expect(dialog.getByRole("option").first()).toHaveAttribute(
		"href",
		/\/nb\//,
	);
});

test.describe("without JavaScript", () => {
	test.use({ javaScriptEnabled: false });

	for (const [id, tree] of Object.entries(trees))
		test(`${id} is an outline in Norwegian that holds every question and outcome`, async ({
			page,
		}) => {
			await page.goto(`nb/troubleshoot/${id}/`);
			const main = page.locator("main");
			for (const { question } of Object.values(tree.questions))
				await expect(main.getByText(question).first()).toBeAttached();
			for (const { heading } of Object.values(tree.outcomes ?? {}))
				await expect(main.getByText(heading).first()).toBeAttached();
			expect(await english(page)).toEqual([]);
		});
});
