import { expect, type Page, test } from "@playwright/test";
import { ATTACKS, REFUSED_ANYWAY } from "./leak/attacks.ts";
import { type Sink, startSink } from "./leak/sink.ts";
import { startSite, type TestSite } from "./worker/site.ts";

/**
 * What a worker can reach, on a site of its own: the same policy, the same way to start a worker, and a worker that
 * tries everything. The page without a policy shows that the attempts would work.
 */
let site: TestSite;
let sink: Sink;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	site = await startSite();
	sink = await startSink();
});
test.afterAll(() => {
	site.close();
	sink.close();
});

async function attack(
	page: Page,
	path: string,
	start: "startWorker" | "new Worker",
) {
	sink.reached.length = 0;
	await page.goto(site.url + path);
	const said = await page.evaluate(([how, to]) => window.attack(how, to), [
		start,
		sink.url,
	] as const);
	return { said, reached: [...sink.reached] };
}

test("without a policy, a worker reaches another origin in every way", async ({
	page,
}) => {
	const { reached } = await attack(page, "/none", "new Worker");
	const names = reached.map((path) => path.slice(1));
	expect([...new Set(names)].sort()).toEqual(
		Object.keys(ATTACKS)
			.filter((name) => !REFUSED_ANYWAY.includes(name))
			.sort(),
	);
});

for (const path of ["/meta", "/headers"]) {
	test(`with the policy in ${path}, it reaches its own site and nothing else`, async ({
		page,
	}) => {
		const { said, reached } = await attack(page, path, "startWorker");
		expect(reached).toEqual([]);
		expect(said).toEqual([
			"own file: true",
			"lazy part: loaded",
			"kernel: true",
		]);
	});

	test(`with the policy in ${path}, no worker starts in another way`, async ({
		page,
	}) => {
		const { said, reached } = await attack(page, path, "new Worker");
		expect(said).toEqual(["worker refused"]);
		expect(reached).toEqual([]);
	});
}
