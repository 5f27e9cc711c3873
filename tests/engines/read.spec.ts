import { LANGUAGES } from "./languages.ts";
import { expect, test } from "./test.ts";

for (const { lang, root, strings } of LANGUAGES)
	test(`read: from the home page to a page of the menu, and its picture enlarged (${lang})`, async ({
		reader,
	}) => {
		await reader.open(root);
		const link = await reader.ask(() => {
			const found = document.querySelector<HTMLAnchorElement>(
				'nav.sidebar a[href$="/client-key/"]',
			);
			return { text: found?.textContent.trim() ?? "", href: found?.href ?? "" };
		}, null);
		await reader.click("link", link.text);
		await expect.poll(reader.address).toBe(link.href);
		const shown = () =>
			reader.ask(
				() => ({
					heading: document.querySelector("h1")?.textContent.trim() ?? "",
					picture:
						document
							.querySelector(".picture-figure img")
							?.getAttribute("alt") ?? "",
				}),
				null,
			);
		await expect.poll(async () => (await shown()).picture).not.toBe("");
		const { heading, picture } = await shown();
		await expect.poll(() => reader.sees("heading", heading)).toBe(true);

		const isEnlarged = () =>
			reader.ask(() => {
				const image =
					document.querySelector<HTMLImageElement>("dialog[open] img");
				return image?.complete === true && image.naturalWidth > 0;
			}, null);
		await reader.click(
			"button",
			strings["picture.enlarge"].replace("{{alt}}", picture),
		);
		await expect.poll(isEnlarged).toBe(true);
		await reader.click("button", strings["picture.close"]);
		await expect.poll(isEnlarged).toBe(false);
	});
