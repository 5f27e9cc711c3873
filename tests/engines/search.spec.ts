import { LANGUAGES } from "./languages.ts";
import { expect, test } from "./test.ts";

/** What is typed, and the page that the first result has to lead to. */
const QUERIES = {
	en: ["unlink contact", "/remove-contact-person/"],
	nb: ["klientnokkel", "/nb/client-key/"],
} as const;

for (const { lang, root, strings } of LANGUAGES) {
	const [query, page] = QUERIES[lang];
	const answered = (query: string) =>
		!!document.querySelector(`[data-answered=${JSON.stringify(query)}]`);

	test(`search: a key opens it, the first result is opened (${lang})`, async ({
		reader,
	}) => {
		await reader.open(root);
		await reader.press("k", "control");
		await reader.fill("combobox", strings["find.label"], query);
		await expect.poll(() => reader.ask(answered, query)).toBe(true);
		const target = await reader.ask(
			() =>
				document.querySelector<HTMLAnchorElement>("[role=option]")?.href ?? "",
			null,
		);
		expect(target).toContain(page);
		await reader.click("option");
		await expect.poll(reader.address).toBe(target);
	});

	test(`search: opened by its button, a result is opened by keys (${lang})`, async ({
		reader,
	}) => {
		await reader.open(root);
		await reader.click("button", strings["find.label"]);
		await reader.fill("combobox", strings["find.label"], query);
		await expect.poll(() => reader.ask(answered, query)).toBe(true);
		await reader.press("ArrowDown");
		await reader.press("ArrowDown");
		const target = await reader.ask(
			() =>
				document.querySelector<HTMLAnchorElement>("[aria-selected=true]")
					?.href ?? "",
			null,
		);
		expect(target).not.toBe("");
		await reader.press("Enter");
		await expect.poll(reader.address).toBe(target);
	});
}
