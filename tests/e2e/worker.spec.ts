import { expect, type Page, test } from "@playwright/test";
import { startServers, type TestServers } from "./worker/servers.ts";

/**
 * What a worker can reach, on a site of its own: the same policy, the same way to start a worker, and a worker that
 * tries everything. The page without a policy shows that the attempts would work.
 */
let servers: TestServers;

test.describe.configure({ mode: "serial" });
test.beforeAll(async () => {
	servers = await startServers();
});
test.afterAll(() => servers.close());

async function attack(
	page: Page,
	path: string,
	start: "startWorker" | "new Worker",
) {
	servers.reached.length = 0;
	await page.goto(servers.site + path);
	const said = await page.evaluate(([how, sink]) => window.attack(how, sink), [
		start,
		servers.sink,
	] as const);
	return { said, reached: [...servers.reached] };
}

test("without a policy, a worker reaches another origin in every way", async ({
	page,
}) => {
	const { reached } = await attack(page, "/none", "new Worker");
	expect(reached.sort()).toEqual(
		expect.arrayContaining([
			"/eval",
			"/eventsource",
			"/fetch",
			"/fetch-no-cors",
			"/function",
			"/import.js",
			"/nested-fetch",
			"/nested-import.js",
			"/taken-name.js",
			"/websocket",
			"/xhr",
		]),
	);
});

for (const path of ["/meta", "/headers"]) {
	test(`with the policy in ${path}, it reaches its own site and nothing else`, async ({
		page,
	}) => {
		const { said, reached } = await attack(page, path, "startWorker");
		expect(reached).toEqual([]);
		expect(said.filter((line) => line.endsWith(": worked"))).toEqual([]);
		expect(said.at(-1)).toBe("own file: true, lazy part: loaded");
		expect(said).toHaveLength(15);
	});

	test(`with the policy in ${path}, no worker starts in another way`, async ({
		page,
	}) => {
		const { said, reached } = await attack(page, path, "new Worker");
		expect(said).toEqual(["worker refused"]);
		expect(reached).toEqual([]);
	});
}
