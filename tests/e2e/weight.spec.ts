import { type BuiltPage, builtPage } from "../site/built-site.ts";
import { check, part } from "./duplicates.ts";
import { sitemapPages } from "./site.ts";
import { expect, test } from "./test.ts";
import { type Weight, weigh } from "./weight.ts";

/** What a first visit may cost: kilobytes (1000 bytes) compressed, pictures included, and requests. */
interface Budget {
	kind: string;
	holdsFor(page: BuiltPage): boolean;
	kB: number;
	requests: number;
}

const hasIsland = (page: BuiltPage, component: string) =>
	page.document.querySelector(
		`astro-island[component-url*="/${component}."]`,
	) !== null;

/** The first that holds for a page counts. */
const BUDGETS: readonly Budget[] = [
	{
		kind: "Client Key",
		holdsFor: (page) => hasIsland(page, "KeyCheckApp"),
		kB: 40,
		requests: 16,
	},
	{
		kind: "duplicate checker",
		holdsFor: (page) => hasIsland(page, "DuplicateCheckerApp"),
		kB: 32,
		requests: 12,
	},
	{
		kind: "troubleshooter",
		holdsFor: (page) => hasIsland(page, "TroubleshooterApp"),
		kB: 32,
		requests: 12,
	},
	{ kind: "text", holdsFor: () => true, kB: 24, requests: 12 },
];

const table: Record<string, object> = {};

test.describe.configure({ mode: "default" });
test.afterAll(() => console.table(table));

for (const path of sitemapPages()) {
	const budget = BUDGETS.find(({ holdsFor }) =>
		holdsFor(builtPage(`/${path}`)),
	) as Budget;
	test(`/${path} (${budget.kind}) weighs at most ${budget.kB} kB in ${budget.requests} requests`, async ({
		page,
	}) => {
		const { bytes, requests }: Weight = await weigh(page, path);
		table[`/${path}`] = {
			kind: budget.kind,
			kB: Number((bytes / 1000).toFixed(1)),
			"kB allowed": budget.kB,
			requests,
			"requests allowed": budget.requests,
		};
		expect.soft(bytes).toBeLessThanOrEqual(budget.kB * 1000);
		expect.soft(requests).toBeLessThanOrEqual(budget.requests);
	});
}

test("the duplicate checker and a pasted list, checked, weigh at most 60 kB", async ({
	page,
}) => {
	const { bytes, requests } = await weigh(
		page,
		"tools/duplicate-checker/",
		async () => {
			await part
				.poweroffice(page)
				.fill("Navn;E-post\nOla;a@example.com\nKari;a@example.com");
			await check(page, "2 rows read, 1 finding");
		},
	);
	table["a list checked"] = {
		kind: "duplicate checker",
		kB: Number((bytes / 1000).toFixed(1)),
		"kB allowed": 60,
		requests,
	};
	expect(bytes).toBeLessThanOrEqual(60_000);
});
