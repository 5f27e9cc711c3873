import { type Sink, startSink } from "../e2e/leak/sink.ts";
import { allPages } from "../e2e/site.ts";
import { startSite, type TestSite } from "../e2e/worker/site.ts";
import type { Reader } from "./reader.ts";
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

	const start = async (reader: Reader, path: string) => {
		sink.reached.length = 0;
		await reader.open(path);
	};

	// So that the others prove something. Not every way out comes to an end in every engine.
	test("without a policy gets out", async ({ newReader }) => {
		const reader = await newReader(site.url);
		await start(reader, "/none");
		await reader.ask((to) => void window.attack("new Worker", to), sink.url);
		await expect.poll(() => sink.reached.length).toBeGreaterThan(0);
		await reader.close();
	});

	for (const [how, answer] of [
		["startWorker", ["own file: true", "lazy part: loaded", "kernel: true"]],
		["new Worker", ["worker refused"]],
	] as const)
		test(`of ${how} does not get out`, async ({ newReader }) => {
			const reader = await newReader(site.url);
			await start(reader, "/meta");
			const said = await reader.ask(([how, to]) => window.attack(how, to), [
				how,
				sink.url,
			] as const);
			expect(said).toEqual(answer);
			expect(sink.reached).toEqual([]);
			await reader.close();
		});
});
