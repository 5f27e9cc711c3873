import { reportTexts } from "../../src/components/duplicates/report-texts.ts";
import { summaryText } from "../../src/components/duplicates/summary-text.ts";
import { wordsOf } from "../../src/tools/strings/words.ts";
import { ask, type Given, runCheck } from "../duplicates/run-check.ts";
import { inlineRows, workbook } from "../duplicates/workbook.ts";
import { LIST } from "../e2e/duplicates.ts";
import { LANGUAGES, stringsOf } from "./languages.ts";
import type { Reader } from "./reader.ts";
import { expect, test } from "./test.ts";

/** Found by the same rules run in Node: what the page has to show. */
async function expected(given: Given, { lang, strings }: Language) {
	const texts = stringsOf("duplicates", strings);
	const { summary, findings, answerer } = await runCheck(given);
	const report = await ask(answerer, "report", reportTexts(texts));
	return {
		shown: {
			summary: summaryText(summary, wordsOf(texts, lang)),
			// A group shows twenty at a time.
			keys: [...new Set(findings.map(([key]) => key))],
			emails: findings.map(([, , email]) => email).filter(Boolean),
		},
		// With its byte order mark, which text() would leave out.
		report: Buffer.from(await report.arrayBuffer()).toString(),
	};
}

type Language = (typeof LANGUAGES)[number];

/** Waits until the columns are shown: they push the button down, and a press during that would miss it. */
const columnsShown = (reader: Reader) =>
	expect
		.poll(() =>
			reader.ask(() => !!document.querySelector(".dup-list table"), null),
		)
		.toBe(true);

/** Waits for the outcome, and for the page to show these findings. */
async function expectShown(
	reader: Reader,
	findings: Awaited<ReturnType<typeof expected>>["shown"],
) {
	const phase = () =>
		reader.ask(
			() =>
				document.querySelector<HTMLElement>(".dup-status [role=status]")
					?.dataset["phase"],
			null,
		);
	await expect.poll(phase, { timeout: 30_000 }).toBe("done");
	const shown = () =>
		reader.ask(
			() => ({
				summary: document.querySelector(".dup-summary")?.textContent ?? "",
				keys: [...document.querySelectorAll<HTMLElement>("[data-key]")].map(
					({ dataset }) => dataset["key"] ?? "",
				),
				emails: [...document.querySelectorAll(".dup-email")].map(
					({ textContent }) => textContent,
				),
			}),
			null,
		);
	await expect.poll(shown).toEqual(findings);
}

for (const language of LANGUAGES) {
	const { lang, root, strings } = language;

	test(`duplicates: a list pasted, its findings, the report saved (${lang})`, async ({
		reader,
	}) => {
		const { shown: findings, report } = await expected(LIST, language);
		const box = strings["duplicates.text.poweroffice"];
		await reader.open(`${root}tools/duplicate-checker/`);
		await reader.fill("textbox", box, LIST);
		for (const key of ["a", "x", "v"]) await reader.press(key, "control");
		await columnsShown(reader);
		await reader.click("button", strings["duplicates.check"]);
		await expectShown(reader, findings);
		await reader.click("button", strings["duplicates.download"]);
		await expect.poll(reader.saved).toBe(report);
		await reader.click("button", strings["duplicates.copySummary"]);
		await expect
			.poll(() =>
				reader.ask(
					() => document.querySelector(".dup-actions [aria-live]")?.textContent,
					null,
				),
			)
			.toBe(strings["duplicates.copied"]);
	});
}

/** 20,000 contacts as an old Excel saves them, in Windows-1252; every thousandth has the address of the one before. */
const LARGE = Uint8Array.from(
	`Kundenr;Kundenavn;Navn;E-post\r\n${Array.from(
		{ length: 20_000 },
		(_, row) =>
			`${row};Blåbær ${row} AS;Øyvind ${row};ola${row % 1000 === 999 ? row - 1 : row}@example.com`,
	).join("\r\n")}`,
	(character) => character.charCodeAt(0),
);

const FILES = [
	["contacts.csv", LARGE],
	[
		"contacts.xlsx",
		workbook({
			sheets: [
				{
					name: "Kontakter",
					data: inlineRows(
						LIST.trim()
							.split("\n")
							.map((line) => line.split(";")),
					),
				},
			],
		}),
	],
] as const;

for (const [name, bytes] of FILES)
	test(`duplicates: the file ${name}`, async ({ reader }) => {
		const [language] = LANGUAGES;
		const { shown: findings } = await expected(bytes, language);
		await reader.open("tools/duplicate-checker/");
		await reader.ask(
			({ name, latin1 }) => {
				const input = document.querySelector<HTMLInputElement>("[type=file]");
				const transfer = new DataTransfer();
				transfer.items.add(
					new File(
						[Uint8Array.from(atob(latin1), (one) => one.charCodeAt(0))],
						name,
					),
				);
				if (input) input.files = transfer.files;
				input?.dispatchEvent(new Event("change", { bubbles: true }));
			},
			{ name, latin1: Buffer.from(bytes).toString("base64") },
		);
		await columnsShown(reader);
		await reader.click("button", language.strings["duplicates.check"]);
		await expectShown(reader, findings);
	});
