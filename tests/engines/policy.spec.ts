import { allPages } from "../e2e/site.ts";
import { startServers, type TestServers } from "../e2e/worker/servers.ts";
import { expect, test } from "./test.ts";

test("pages: what the policy stops is complained about", async ({
	newReader,
	baseURL,
}) => {
	const reader = await newReader(baseURL ?? "");
	await reader.open("");
	await reader.ask(
		() => document.body.setAttribute("style", "color: red"),
		null,
	);
	await expect.poll(reader.trouble).not.toEqual([]);
	await reader.close();
});

test("pages: nothing is complained about on any", async ({ reader }) => {
	test.slow();
	for (const path of allPages()) {
		await reader.open(path);
		await reader.ask(
			() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }),
			null,
		);
		expect(await reader.trouble(), path).toEqual([]);
	}
});

/** A site of its own: the same policy, in its meta element, and a worker that tries every way out. */
test.describe("a worker", () => {
	let servers: TestServers;
	test.beforeAll(async () => {
		servers = await startServers();
	});
	test.afterAll(() => servers.close());

	for (const [path, start] of [
		["/none", "new Worker"],
		["/meta", "startWorker"],
		["/meta", "new Worker"],
	] as const)
		test(`of ${start} in ${path}`, async ({ newReader }) => {
			const reader = await newReader(servers.site);
			servers.reached.length = 0;
			await reader.open(path);
			const said = await reader.ask(([how, sink]) => window.attack(how, sink), [
				start,
				servers.sink,
			] as const);
			await reader.close();
			const worked = said.filter((line) => line.endsWith(": worked"));
			if (path === "/none") {
				// Without a policy the attempts work, so that they prove something.
				expect(worked).not.toEqual([]);
				expect(servers.reached).not.toEqual([]);
				return;
			}
			expect(servers.reached).toEqual([]);
			expect(worked).toEqual([]);
			expect(said.at(-1)).toBe(
				start === "startWorker"
					? "own file: true, lazy part: loaded"
					: "worker refused",
			);
		});
});
