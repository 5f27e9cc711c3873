import type { Locator, Page } from "@playwright/test";
import { knownContent, treeFiles } from "../../src/build/tree-files.ts";
import {
	allPaths,
	type Path,
	type Place,
	type Step,
} from "../../src/tools/troubleshooter/graph.ts";
import { searchOf } from "../../src/tools/troubleshooter/link.ts";
import { readTrees } from "../../src/tools/troubleshooter/read.ts";
import type { Answer, Tree } from "../../src/tools/troubleshooter/schema.ts";
import { expect } from "./test.ts";
import { answerIn, headingIn } from "./tree-words.ts";

/** The trees of the site, as their files say. */
export const { trees } = readTrees(treeFiles(), knownContent());

/** A tree that is known to be there. */
export const treeOf = (id: string): Tree => trees[id] as Tree;

/** What the heading of a node says. */
export const headingOf = (place: Place): string => headingIn(trees, place);

/** The answer of a step as its file has it. */
export const answerOf = (step: Step): Answer => answerIn(trees, step);

/** For every node of a tree that answers of this tree alone lead to: a way there. */
export function waysTo(id: string): Map<string, Path> {
	const ways = new Map<string, Path>();
	for (const { steps, end } of allPaths(id, trees))
		for (const [index, place] of [...steps, end].entries())
			if (place.tree === id && !ways.has(place.node))
				ways.set(place.node, { steps: steps.slice(0, index), end: place });
	return ways;
}

/** The path of a tree's own page, with these answers given. */
export const pageOf = (tree: string, steps: readonly Step[] = []): string =>
	`troubleshoot/${tree}/${searchOf(steps)}`;

/** The parts of a tree's widget, found as a reader of a screen reader finds them. */
export function widgetOf(page: Page, tree: string) {
	const region = page.getByRole("region", {
		name: treeOf(tree).title,
		exact: true,
	});
	const button = (name: string): Locator =>
		region.getByRole("button", { name, exact: true });
	const radio = (name: string): Locator =>
		region.getByRole("radio", { name, exact: true });
	return {
		region,
		button,
		radio,
		// Until a page's styles are there, the text for readers without JavaScript shows the same headings below.
		heading: (name: string): Locator =>
			region.getByRole("heading", { level: 3, name, exact: true }).first(),
		choose: async (label: string) => {
			await radio(label).check();
			await button("Continue").click();
		},
	};
}

/** Comes near the widget as a mouse does, and waits until its script acts. */
export async function wake(page: Page): Promise<void> {
	await page.locator(".troubleshooter-app").hover();
	await expect(
		page.locator(".troubleshooter-box astro-island[ssr]"),
	).toHaveCount(0);
}

/** Opens a tree's page as a link with these answers does, and waits until the widget shows where they lead and acts. */
export async function open(page: Page, { steps, end }: Path): Promise<void> {
	await page.goto(pageOf(end.tree, steps));
	await wake(page);
	await expect(widgetOf(page, end.tree).heading(headingOf(end))).toBeVisible();
}

/** Shows another state of the tree in the same page, as Back and Forward do. */
export async function moveTo(page: Page, { steps, end }: Path): Promise<void> {
	await page.evaluate((search) => {
		history.pushState(null, "", `${location.pathname}${search}`);
		dispatchEvent(new PopStateEvent("popstate"));
	}, searchOf(steps));
	await expect(widgetOf(page, end.tree).heading(headingOf(end))).toBeVisible();
}
