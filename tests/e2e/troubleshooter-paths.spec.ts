import type { Page } from "@playwright/test";
import {
	allPaths,
	nodeIds,
	type Path,
	placeKey,
	type Step,
} from "../../src/tools/troubleshooter/graph.ts";
import { replay } from "../../src/tools/troubleshooter/session.ts";
import { expectAccessible } from "./accessible.ts";
import { expect, test } from "./test.ts";
import { shownStepsIn } from "./tree-words.ts";
import {
	answerOf,
	headingOf,
	moveTo,
	open,
	pageOf,
	treeOf,
	trees,
	wake,
	waysTo,
	widgetOf,
} from "./troubleshooter.ts";
import { replayInPage } from "./troubleshooter-replay.ts";

// Hundreds of clicks each; a busy machine may take its time.
test.describe.configure({ mode: "parallel", timeout: 300_000 });

for (const id of Object.keys(trees)) {
	test(`every path of ${id}, replayed on the widget`, async ({ page }) => {
		const paths = allPaths(id, trees);
		const replayed: Path[] = [];
		for (const [jump, group] of byLastJump(paths)) {
			await goAlong(page, id, jump);
			const wrong = await page.evaluate(replayInPage, {
				paths: group.map((path) =>
					shownStepsIn(trees, path).slice(jump.length),
				),
				told: jump.map((step) => answerOf(step).summary),
			});
			expect(wrong).toEqual([]);
			replayed.push(...group);
		}
		expectFullCoverage(id, replayed, paths);
	});

	test(`every cause of ${id} that did not help leads to the next one, and at last to support`, async ({
		page,
	}) => {
		const ways = [...waysTo(id).values()].filter(
			({ end }) => end.node in (treeOf(id).outcomes ?? {}),
		);
		const { button, heading } = widgetOf(page, id);
		await page.goto(pageOf(id));
		await wake(page);
		for (const way of ways) {
			await moveTo(page, way);
			const tried: string[] = [];
			const given = Object.fromEntries(
				way.steps.map(({ node, answer }) => [node, answer]),
			);
			for (let node = way.end.node; !tried.includes(node); ) {
				tried.push(node);
				await button("No").click();
				const { screen } = replay(treeOf(id), {
					given: {
						...given,
						...Object.fromEntries(tried.map((outcome) => [outcome, "no"])),
					},
				});
				if (screen.kind !== "outcome") break;
				node = screen.node;
				await expect(heading(headingOf({ tree: id, node }))).toBeFocused();
			}
			await expect(heading("Send support your answers")).toBeFocused();
			await expect(button("Copy report")).toBeVisible();
		}
	});
}

/** Every tree in the light theme; one that has all kinds of steps, and pictures, in the dark one too. */
const LOOKS = [
	...Object.keys(trees).map((id) => [id, "light"] as const),
	["products-not-syncing", "dark"] as const,
];

for (const [id, colorScheme] of LOOKS)
	test(`every node of ${id} passes axe in ${colorScheme}, and is what its file says`, async ({
		page,
	}) => {
		const ways = [...waysTo(id).values()];
		const { region, radio } = widgetOf(page, id);
		await page.emulateMedia({ colorScheme });
		await open(page, ways[0] as Path);
		for (const way of ways) {
			await moveTo(page, way);
			const answers = treeOf(id).questions[way.end.node]?.answers ?? [];
			await expect(region.getByRole("radio")).toHaveCount(answers.length);
			for (const { label } of answers)
				await expect(radio(label)).not.toBeChecked();
			await expectAccessible(page, ".troubleshooter-app");
		}
	});

/** The paths by the steps up to their last jump into another tree: what follows is replayed in one page. */
function byLastJump(paths: readonly Path[]): [Step[], Path[]][] {
	const groups = new Map<string, [Step[], Path[]]>();
	for (const path of paths) {
		const { steps, end } = path;
		const jump = steps.slice(
			0,
			steps.findLastIndex(({ tree }) => tree !== end.tree) + 1,
		);
		const key = jump.map(edgeKey).join(" ");
		const group = groups.get(key) ?? [jump, []];
		group[1].push(path);
		groups.set(key, group);
	}
	return [...groups.values()];
}

const edgeKey = (step: Step) => `${placeKey(step)}=${step.answer}`;

/** Answers as a reader does; every jump opens the page of another tree. */
async function goAlong(page: Page, id: string, steps: readonly Step[]) {
	await page.goto(pageOf(id));
	for (const step of steps) {
		const { heading, choose } = widgetOf(page, step.tree);
		await expect(heading(headingOf(step))).toBeVisible();
		const { label, to } = answerOf(step);
		await choose(label);
		if (typeof to === "string") continue;
		await page.waitForURL(`**/${to.tree}/**`);
		const first = { tree: to.tree, node: treeOf(to.tree).start };
		await expect(
			widgetOf(page, to.tree).heading(headingOf(first)),
		).toBeVisible();
	}
	await wake(page);
}

function expectFullCoverage(
	id: string,
	replayed: readonly Path[],
	paths: readonly Path[],
) {
	const own = (places: readonly { tree: string; node: string }[]) =>
		places.filter(({ tree }) => tree === id);
	const nodes = new Set(
		replayed.flatMap(({ steps, end }) => own([...steps, end]).map(placeKey)),
	);
	const edges = new Set(
		replayed.flatMap(({ steps }) =>
			steps.filter(({ tree }) => tree === id).map(edgeKey),
		),
	);
	const all = {
		nodes: nodeIds(treeOf(id)).length,
		edges: Object.values(treeOf(id).questions).flatMap((q) => q.answers).length,
		paths: paths.length,
	};
	const covered = {
		nodes: nodes.size,
		edges: edges.size,
		paths: replayed.length,
	};
	const percent = (kind: keyof typeof all) =>
		`${kind} ${covered[kind]}/${all[kind]} (${Math.round((100 * covered[kind]) / all[kind])} %)`;
	console.log(
		`${id}: ${percent("nodes")}, ${percent("edges")}, ${percent("paths")}`,
	);
	expect(covered).toEqual(all);
}
