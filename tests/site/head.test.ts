import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
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

	test("has a canonical address and a preview picture", () => {
		expect(meta(path, 'link[rel="canonical"]', "href")).toMatch(
			new RegExp(`^https?://.+${path}$`),
		);
		expect(meta(path, 'meta[property="og:image"]')).toMatch(
			/^https?:\/\/.+\/images\/og\.png$/,
		);
		expect(meta(path, 'meta[property="og:title"]')).toBeTruthy();
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

test("the page of all questions lists each of them", () => {
	const [faq] = structuredData(builtPage("/questions/"));
	expect(faq?.["mainEntity"]).toHaveLength(FAQ_PAGES.length);
});

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

test("robots.txt names the sitemap, and llms.txt every page for readers", () => {
	expect(readFileSync("dist/robots.txt", "utf8")).toMatch(
		/Sitemap: https?:\/\/.+\/sitemap-index\.xml/,
	);
	const llms = readFileSync("dist/llms.txt", "utf8");
	const missing = pages.filter(({ path }) => !llms.includes(`${path})`));
	expect(missing.map(({ path }) => path)).toEqual(["/authors/trees/"]);
});

test("the page for addresses that do not exist leads on, and search engines are told not to list it", () => {
	const { document } = builtPage("/404.html");
	const links = document
		.querySelectorAll("main a")
		.map((a) => pathOf(a.getAttribute("href") ?? ""));
	expect(links).toEqual(expect.arrayContaining(["/questions/", "/help/"]));
});
