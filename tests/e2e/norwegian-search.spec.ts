import { basePath } from "../../src/build/base-path.ts";
import { askDialog, measure, readQueries } from "../search/evaluate.ts";
import { expect, test } from "./test.ts";

const base = basePath();

/** What Norwegian readers must find on Norwegian pages: shares of the queries. */
const LIMITS = [
	{
		what: "the shared queries in Norwegian",
		file: "tests/search/queries.tsv",
		...{ atLeast: 7, recall1: 0.9, recall3: 1 },
	},
	{
		what: "30 Norwegian queries of our own",
		file: "tests/search/queries-nb.tsv",
		...{ atLeast: 30, recall1: 0.75, recall3: 0.9 },
	},
];

for (const { what, file, atLeast, recall1, recall3 } of LIMITS)
	test(`${what} are answered on Norwegian pages`, async ({ page }) => {
		test.setTimeout(60_000);
		const queries = readQueries(file).filter(
			({ language }) => language === "nb",
		);
		expect(queries.length).toBeGreaterThanOrEqual(atLeast);
		const measured = measure(await askDialog(page, queries, "nb/", base));
		console.log(`${what}: recall@1 ${measured.recall1.toFixed(3)}`);
		expect(measured.recall1).toBeGreaterThanOrEqual(recall1);
		expect(measured.recall3).toBeGreaterThanOrEqual(recall3);
		expect(measured.zero).toBe(0);
	});
