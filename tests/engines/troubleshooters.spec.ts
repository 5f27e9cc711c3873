import { allPaths, type Path } from "../../src/tools/troubleshooter/graph.ts";
import type { Trees } from "../../src/tools/troubleshooter/schema.ts";
import { headingIn, shownStepsIn } from "../e2e/tree-words.ts";
import { replayInPage } from "../e2e/troubleshooter-replay.ts";
import { LANGUAGES } from "./languages.ts";
import type { Reader } from "./reader.ts";
import { expect, test } from "./test.ts";

for (const { lang, root, strings, trees } of LANGUAGES)
	for (const id of Object.keys(trees)) {
		const way = longestToAnOutcome(id, trees);

		test(`${id}: answered to the outcome ${way.end.tree}.${way.end.node}, report read and copied (${lang})`, async ({
			reader,
		}) => {
			await reader.open(`${root}troubleshoot/${id}/`);
			const steps = shownStepsIn(trees, way);
			for (const { label, next } of steps) {
				await reader.click("radio", label);
				await reader.click("button", strings["troubleshooter.continue"]);
				await expect.poll(() => shownHeading(reader)).toBe(next);
			}
			const { report, mail } = await reader.ask(
				() => ({
					report:
						document.querySelector(".troubleshooter-report pre")?.textContent ??
						"",
					mail:
						document.querySelector<HTMLAnchorElement>(
							".troubleshooter-report a",
						)?.href ?? "",
				}),
				null,
			);
			for (const { question, summary } of steps) {
				expect(report).toContain(question);
				expect(report).toContain(summary);
			}
			expect(report).toContain(
				`${strings["troubleshooter.reportResult"]} ${headingIn(trees, way.end)}`,
			);
			const body = new URLSearchParams(new URL(mail).search).get("body");
			expect(body?.replaceAll("\r\n", "\n")).toBe(report);
			await reader.click("button", strings["troubleshooter.copyReport"]);
			await expect
				.poll(() => statusText(reader))
				.toContain(strings["troubleshooter.copied"]);
		});

		test(`${id}: every end within it, replayed on the widget (${lang})`, async ({
			reader,
		}) => {
			await reader.open(`${root}troubleshoot/${id}/`);
			await reader.ask(wake, null);
			const wrong = await reader.ask(replayInPage, {
				paths: onePathToEachEnd(id, trees).map((path) =>
					shownStepsIn(trees, path),
				),
				told: [],
				go: strings["troubleshooter.continue"],
			});
			expect(wrong).toEqual([]);
		});
	}

/** The path with the most questions from a tree's start to the cause of a symptom, also in another tree. */
function longestToAnOutcome(id: string, trees: Trees): Path {
	const [longest] = allPaths(id, trees)
		.filter(({ end }) => trees[end.tree]?.outcomes?.[end.node])
		.sort((a, b) => b.steps.length - a.steps.length);
	if (!longest) throw new Error(`${id} leads to no outcome.`);
	return longest;
}

/** Within the tree alone: what follows a jump is on another page. */
function onePathToEachEnd(id: string, trees: Trees): Path[] {
	const within = allPaths(id, trees).filter(({ steps, end }) =>
		[...steps, end].every(({ tree }) => tree === id),
	);
	return [...new Map(within.map((path) => [path.end.node, path])).values()];
}

const shownHeading = (reader: Reader) =>
	reader.ask(() => {
		const heading = document.querySelector(".troubleshooter-app h3");
		return heading?.checkVisibility() ? heading.textContent : "";
	}, null);

const statusText = (reader: Reader) =>
	reader.ask(
		() =>
			[...document.querySelectorAll(".troubleshooter-app [role=status]")]
				.map(({ textContent }) => textContent)
				.join(" "),
		null,
	);

/** Comes near the widget, as often as needed: its script may not be there yet. */
async function wake(): Promise<void> {
	const island = document.querySelector(".troubleshooter-box astro-island");
	while (island?.hasAttribute("ssr")) {
		island.dispatchEvent(new PointerEvent("pointerenter"));
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}
