import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { basePath } from "../../src/build/base-path.ts";
import {
	builtPage,
	builtPages,
	hrefOf,
	pathOf,
	structuredData,
} from "./built-site.ts";

const pages = builtPages.filter(({ path }) => !path.endsWith(".html"));

function meta(path: string, selector: string, attribute = "content") {
	return builtPage(path)
		.document.querySelector(selector)
		?.getAttribute(attribute);
}

describe.each(pages)("$path", ({ path }) => {
	test("has a description of its own, of a length that search engines show", () => {
		const description = meta(path, 'meta[name="description"]') ?? "";
		expect(description.length).toBeGreaterThanOrEqual(50);
		expect(description.length).toBeLessThanOrEqual(160);
		const same = pages.filter(
			(page) => meta(page.path, 'meta[name="description"]') === description,
		);
		expect(same).toHaveLength(1);
	});

	test("has an icon that exists", () => {
		const icon = meta(path, 'link[rel="shortcut icon"]', "href") ?? "";
		expect(
			readFileSync(`dist/${icon.slice(basePath().length)}`, "utf8"),
		).toMatch(/^<svg/);
	});

	test("has a canonical address and a preview picture", () => {
		expect(meta(path, 'link[rel="canonical"]', "href")).toMatch(
			new RegExp(`^https?://.+${path}$`),
		);
		expect(meta(path, 'meta[property="og:image"]')).toMatch(
			/^https?:\/\/.+\/images\/og\.png$/,
		);
		expect(meta(path, 'meta[property="og:title"]')).toBeTruthy();
		expect(meta(path, 'meta[property="og:image:alt"]')).toBeTruthy();
		expect(meta(path, 'meta[property="og:image:type"]')).toBe("image/png");
		const picture = readFileSync("dist/images/og.png");
		for (const [name, offset] of [
			["width", 16],
			["height", 20],
		] as const)
			expect(meta(path, `meta[property="og:image:${name}"]`)).toBe(
				String(picture.readUInt32BE(offset)),
			);
	});
});

const FAQ_PAGES = [
	"/products-not-syncing/",
	"/crm-records-missing/",
	"/contact-not-syncing/",
];

test.each(FAQ_PAGES)("%s tells search engines its question", (path) => {
	const [faq] = structuredData(builtPage(path));
	expect(faq).toMatchObject({
		"@type": "FAQPage",
		mainEntity: [{ "@type": "Question", name: expect.stringMatching(/\?$/) }],
	});
});

test.each([
	["/", "/search/", "en"],
	["/nb/", "/nb/search/", "nb"],
])("%s tells search engines how to search it: %s", (home, search, language) => {
	const site = structuredData(builtPage(home)).find(
		(data) => data["@type"] === "WebSite",
	);
	expect(site).toMatchObject({
		inLanguage: language,
		url: expect.stringMatching(new RegExp(`^https?://[^/]+${hrefOf(home)}$`)),
		potentialAction: {
			"@type": "SearchAction",
			target: {
				urlTemplate: expect.stringMatching(
					new RegExp(
						`^https?://[^/]+${hrefOf(search)}\\?q=\\{search_term_string\\}$`,
					),
				),
			},
		},
	});
});

describe.each(["/questions/", "/nb/questions/"])("%s", (path) => {
	const page = builtPage(path);
	const headings = page.document
		.querySelectorAll("main h2, main h3")
		.filter(({ id }) => !id.startsWith("starlight__"));
	const questions = headings
		.map((heading) => heading.textContent)
		.filter((heading) => heading.endsWith("?"));

	test("tells search engines every question that it shows, with a plain answer that it shows too", () => {
		const [faq] = structuredData(page);
		const told = faq?.["mainEntity"] as {
			name: string;
			acceptedAnswer: { text: string };
		}[];
		expect(questions).toHaveLength(20);
		expect(told.map(({ name }) => name)).toEqual(questions);
		for (const { acceptedAnswer } of told) {
			expect(page.text).toContain(acceptedAnswer.text);
			expect(acceptedAnswer.text).not.toMatch(/\*\*|\]\(/);
		}
	});

	test("names every heading in its contents", () => {
		const anchors = page.document
			.querySelectorAll("starlight-toc a")
			.map((link) => link.getAttribute("href"));
		expect(headings.map(({ id }) => `#${id}`)).toEqual(
			anchors.filter((anchor) => anchor !== "#_top"),
		);
	});

	test("shows the labels of its short answers in bold", () => {
		const answer = page.document.querySelector("#products-not-syncing")
			?.parentNode?.nextElementSibling;
		expect(answer?.querySelectorAll("strong").length).toBeGreaterThan(3);
	});
});

test.each(["/products-not-syncing/", "/nb/products-not-syncing/"])(
	"%s shows the labels of its short answer in bold",
	(path) => {
		const labels = builtPage(path)
			.document.querySelectorAll(".short-answer strong")
			.map((label) => label.textContent);
		expect(labels).toEqual(
			expect.arrayContaining(["Standard Sales Account", "Sales Accounts"]),
		);
	},
);

test.each(["/search/", "/nb/search/"])(
	"%s has all questions for readers without JavaScript, below a heading",
	(path) => {
		const list = builtPage(path).document.querySelector(
			"search-page .without-script",
		);
		expect(list?.querySelectorAll("h2")).toHaveLength(1);
		expect(list?.querySelectorAll("li a")).toHaveLength(20);
	},
);

test.each([
	["/client-key/", 8],
	["/products-not-syncing/", 4],
	["/remove-contact-person/", 4],
])("%s tells search engines its %i steps", (path, steps) => {
	const howTo = structuredData(builtPage(path)).find(
		(data) => data["@type"] === "HowTo",
	);
	expect(howTo?.["step"]).toHaveLength(steps);
	expect(
		builtPage(path)
			.document.querySelectorAll("ol.procedure > li")
			.filter((step) => !step.closest(".outline-node")),
	).toHaveLength(steps);
});

test("robots.txt names the sitemap", () => {
	expect(readFileSync("dist/robots.txt", "utf8")).toMatch(
		/Sitemap: https?:\/\/.+\/sitemap-index\.xml/,
	);
});

test("llms.txt lists the pages of the menu in its order, and says nothing twice", () => {
	const llms = readFileSync("dist/llms.txt", "utf8");
	const lines = llms.split("\n").filter((line) => line.startsWith("- ["));
	const menu = ["/", "/nb/"].flatMap((home) =>
		builtPage(home)
			.document.querySelectorAll("#starlight__sidebar .top-level a")
			.map((link) => link.getAttribute("href")),
	);
	const address = /^- \[(.+?)\]\((.+?)\): (.+)$/;
	expect(menu.length).toBeGreaterThan(20);
	expect(
		lines.map((line) => new URL(address.exec(line)?.[2] ?? "").pathname),
	).toEqual(menu);
	for (const line of lines) {
		const [, title, , says] = address.exec(line) ?? [];
		expect(says).not.toContain(title);
		expect(says).not.toContain("**");
	}
});

test("the page for addresses that do not exist leads on, and search engines are told not to list it", () => {
	const { document } = builtPage("/404.html");
	const links = document
		.querySelectorAll("main a")
		.map((a) => pathOf(a.getAttribute("href") ?? ""));
	expect(links).toEqual(expect.arrayContaining(["/questions/", "/help/"]));
	expect(meta("/404.html", 'meta[name="robots"]')).toBe("noindex");
	expect(
		document.querySelectorAll('link[rel="canonical"], meta[property="og:url"]'),
	).toEqual([]);
	const description = meta("/404.html", 'meta[name="description"]') ?? "";
	expect(description).toMatch(/^.{50,160}$/);
	expect(description).toMatch(/\.$/);
	// It is true with and without JavaScript: the box for the search comes by a script.
	expect(document.querySelector("main")?.textContent).not.toMatch(
		/search|søk i/i,
	);
});
