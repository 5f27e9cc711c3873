import { fill } from "../../src/tools/strings/fill.ts";
import { LANGUAGES } from "./languages.ts";
import { expect, test } from "./test.ts";

const CLIENT_KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";

for (const { lang, root, strings } of LANGUAGES)
	test(`key check: the copied Application Key, a Client Key, one to clean (${lang})`, async ({
		reader,
	}) => {
		const label = strings["keyCheck.label"];
		const told = () =>
			reader.ask(
				() =>
					document.querySelector(".key-check-result [role=status]")
						?.textContent ?? "",
				null,
			);
		const value = () =>
			reader.ask(
				() =>
					document.querySelector<HTMLInputElement>("#key-check-input")?.value,
				null,
			);
		await reader.open(`${root}client-key/`);
		const copy = await reader.ask(
			() =>
				document
					.querySelector("copy-value button")
					?.getAttribute("aria-label") ?? "",
			null,
		);
		await reader.click("button", copy);
		await reader.click("textbox", label);
		await reader.press("v", "control");
		await expect.poll(told).toBe(strings["keyCheck.verdict.application-key"]);

		await reader.fill("textbox", label, CLIENT_KEY);
		await expect.poll(told).toBe(strings["keyCheck.verdict.client-key-shape"]);

		await reader.fill("textbox", label, `"${CLIENT_KEY.toUpperCase()}",`);
		await expect.poll(told).toBe(fill(strings["keyCheck.verdict.cleaned"], {}));
		await reader.click("button", strings["keyCheck.copy"]);
		await reader.click("button", strings["keyCheck.clear"]);
		await expect.poll(value).toBe("");
		await reader.press("v", "control");
		await expect.poll(value).toBe(CLIENT_KEY);
		await expect.poll(told).toBe(strings["keyCheck.verdict.client-key-shape"]);
	});
