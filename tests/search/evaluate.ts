import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

/** A query, the topics that answer it ("*": any), and the language it is written in. */
export interface Query {
	text: string;
	topics: string[];
	language: string;
}

/** A query and what the dialog gave: the paths of the results in their order on the screen, without language folder. */
export interface Asked extends Query {
	results: string[];
	/** The place of the first right result, from 1; 0 when there is none. */
	rank: number;
}

/** Shares from 0 to 1. */
export interface Measures {
	queries: number;
	recall1: number;
	recall3: number;
	/** Mean reciprocal rank. */
	mrr: number;
	zero: number;
}

const TOPICS: Record<string, string[]> = JSON.parse(
	readFileSync(new URL("topics.json", import.meta.url), "utf8"),
);

/**
 * Reads a file of queries: tab-separated query, topics (comma-separated), language; lines with "#" are comments.
 * @throws naming the line that is wrong.
 */
export function readQueries(file: string): Query[] {
	return readFileSync(file, "utf8")
		.split(/\r?\n/)
		.map((line, index) => ({ line, place: `${file}, line ${index + 1}` }))
		.filter(({ line }) => line.trim() !== "" && !line.startsWith("#"))
		.map(({ line, place }) => {
			const [text = "", topicNames = "", language = ""] = line.split("\t");
			const topics = topicNames.split(",").map((topic) => topic.trim());
			const unknown = topics.find(
				(topic) => topic !== "*" && !(topic in TOPICS),
			);
			if (unknown !== undefined)
				throw new Error(
					`${place}: no topic "${unknown}". A line is: query, tab, topics, tab, language. Topics are in tests/search/topics.json: ${Object.keys(TOPICS).join(", ")}.`,
				);
			return { text: text.trim(), topics, language: language.trim() || "en" };
		});
}

/**
 * Types every query into the dialog of the built site and reads the results.
 * @param page an empty page of a browser.
 * @param home the address of the page that asks.
 * @param base the site's base path, with a slash at both ends.
 */
export async function askDialog(
	page: Page,
	queries: readonly Query[],
	home: string,
	base: string,
): Promise<Asked[]> {
	await page.goto(home);
	await page.keyboard.press("Control+k");
	const field = page.getByRole("dialog").getByRole("combobox");
	const asked: Asked[] = [];
	for (const query of queries) {
		await field.fill("");
		await field.fill(query.text);
		await page
			.locator(`[data-answered=${JSON.stringify(query.text)}]`)
			.waitFor();
		const hrefs = await page
			.getByRole("dialog")
			.getByRole("option")
			.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
		const results = hrefs.map((href) => pathOf(href ?? "", base));
		asked.push({ ...query, results, rank: rankOf(results, query.topics) });
	}
	return asked;
}

/** The path below the base, the same for all languages. */
const pathOf = (href: string, base: string): string =>
	`/${href.slice(base.length)}`.replace(/^\/[a-z]{2}\//, "/");

function rankOf(results: readonly string[], topics: readonly string[]): number {
	const isRight = (path: string) =>
		topics.some((topic) =>
			topic === "*"
				? true
				: TOPICS[topic]?.some((right) =>
						right.endsWith("*")
							? path.startsWith(right.slice(0, -1))
							: path === right,
					),
		);
	return results.findIndex(isRight) + 1;
}

/** Sums up what was asked. */
export function measure(asked: readonly Asked[]): Measures {
	const share = (isCounted: (one: Asked) => boolean) =>
		asked.filter(isCounted).length / asked.length;
	return {
		queries: asked.length,
		recall1: share(({ rank }) => rank === 1),
		recall3: share(({ rank }) => rank >= 1 && rank <= 3),
		mrr:
			asked.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) /
			asked.length,
		zero: share(({ results }) => results.length === 0),
	};
}
