import { type Sink, startSink } from "../e2e/leak/sink.ts";
import { allPages } from "../e2e/site.ts";
import { startSite, type TestSite } from "../e2e/worker/site.ts";
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
	let site: TestSite;
	let sink: Sink;
	test.beforeAll(async () => {
		site = await startSite();
		sink = await startSink();
	});
	test.afterAll(() => {
		site.close();
		sink.close();
	});

	for (const [path, start, answer] of [
		["/meta", "startWorker", ["own file: true", "lazy part: loaded"]],
		["/meta", "new Worker", ["worker refused"]],
		// Without a policy the attempts get out, so that they prove something.
		["/none", "new Worker", undefined],
	] as const)
		test(`of ${start} in ${path}`, async ({ newReader }) => {
			const reader = await newReader(site.url);
			sink.reached.length = 0;
			await reader.open(path);
			const said = await reader.ask(([how, to]) => window.attack(how, to), [
				start,
				sink.url,
			] as const);
			await reader.close();
			if (answer) expect(said).toEqual(answer);
			expect(sink.reached.length > 0).toBe(answer === undefined);
		});
});
