import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Answerer } from "../../src/tools/duplicates/answer.ts";
import {
	CheckCancelled,
	Checker,
	CheckFailed,
} from "../../src/tools/duplicates/client.ts";
import type { Request } from "../../src/tools/duplicates/protocol.ts";
import { input } from "./run-check.ts";

/** A worker that is none: it answers in the page, as `worker.ts` does. */
class FakeWorker {
	static all: FakeWorker[] = [];
	onmessage: ((event: { data: unknown }) => void) | null = null;
	onerror: ((event: { message: string }) => void) | null = null;
	onmessageerror: (() => void) | null = null;
	isRunning = true;
	/** Set to keep answers back. */
	isSilent = false;
	readonly #answerer = new Answerer();

	constructor() {
		FakeWorker.all.push(this);
	}

	postMessage(request: Request): void {
		this.#answerer.answer(structuredClone(request), (data) => {
			if (this.isRunning && !this.isSilent)
				this.onmessage?.({ data: structuredClone(data) });
		});
	}

	terminate(): void {
		this.isRunning = false;
	}
}

beforeEach(() => {
	FakeWorker.all = [];
	vi.stubGlobal("Worker", FakeWorker);
	vi.stubGlobal("location", new URL("http://localhost/"));
});
afterEach(() => vi.unstubAllGlobals());

const LISTS = {
	poweroffice: input("Navn;E-post\nOla;ola@a.no\nPer;ola@a.no"),
	crm: null,
};
const QUERY = {
	keys: [],
	lists: [],
	search: "",
	sort: "kind",
	descending: false,
	offset: 0,
	limit: 9,
} as const;
const [first, second] = [
	() => FakeWorker.all[0] as FakeWorker,
	() => FakeWorker.all[1] as FakeWorker,
];

test("starts a worker with the first call, and asks it again", async () => {
	const checker = new Checker();
	expect(FakeWorker.all).toHaveLength(0);
	const summary = await checker.ask("check", LISTS);
	expect(summary.lists.poweroffice.rows).toBe(2);
	expect((await checker.ask("findings", QUERY)).total).toBe(1);
	expect(FakeWorker.all).toHaveLength(1);
});

test("rejects with the failure, and goes on", async () => {
	const checker = new Checker();
	const failing = checker.ask("check", { poweroffice: input(""), crm: null });
	await expect(failing).rejects.toEqual(
		new CheckFailed({ reason: "empty", list: "poweroffice", message: "" }),
	);
	expect((await checker.ask("check", LISTS)).lists.poweroffice.rows).toBe(2);
	expect(FakeWorker.all).toHaveLength(1);
});

test("cancels at once, and goes on with the same worker, which need not be fetched again", async () => {
	const checker = new Checker();
	const check = checker.ask("check", LISTS);
	checker.cancel();
	await expect(check).rejects.toBeInstanceOf(CheckCancelled);
	expect((await checker.ask("check", LISTS)).lists.poweroffice.rows).toBe(2);
	expect(FakeWorker.all).toHaveLength(1);
});

test("ends a worker that does not end its check, and asks a new one what was asked since", async () => {
	vi.useFakeTimers({ shouldAdvanceTime: true });
	const checker = new Checker();
	const check = checker.ask("check", LISTS);
	first().isSilent = true;
	checker.cancel();
	await expect(check).rejects.toBeInstanceOf(CheckCancelled);
	const next = checker.ask("check", LISTS);
	await vi.advanceTimersByTimeAsync(5000);
	expect((await next).lists.poweroffice.rows).toBe(2);
	vi.useRealTimers();
	expect([first().isRunning, second().isRunning]).toEqual([false, true]);
});

test("a cancel without a check does nothing", () => {
	new Checker().cancel();
	expect(FakeWorker.all).toHaveLength(0);
});

test("a second check replaces the first", async () => {
	const checker = new Checker();
	const [one, other] = [
		checker.ask("check", LISTS),
		checker.ask("check", LISTS),
	];
	await expect(one).rejects.toBeInstanceOf(CheckCancelled);
	expect((await other).lists.poweroffice.rows).toBe(2);
	expect(FakeWorker.all).toHaveLength(1);
	expect((await checker.ask("findings", QUERY)).total).toBe(1);
});

test("a check after one that has ended keeps the worker", async () => {
	const checker = new Checker();
	await checker.ask("check", LISTS);
	await checker.ask("check", LISTS);
	expect(FakeWorker.all).toHaveLength(1);
});

test("a crash of the worker fails all that was asked, and the next call starts anew", async () => {
	const checker = new Checker();
	const asked = [
		checker.ask("check", LISTS),
		checker.ask("inspect", { input: LISTS.poweroffice }),
	];
	first().isSilent = true;
	first().onerror?.({ message: "out of memory" });
	const failure = {
		reason: "unexpected",
		list: null,
		message: "out of memory",
	};
	for (const call of asked)
		await expect(call).rejects.toMatchObject({ failure });
	expect((await checker.ask("check", LISTS)).lists.poweroffice.rows).toBe(2);
});

test("passes progress on while it comes", async () => {
	const checker = new Checker();
	const onProgress = vi.fn();
	const check = checker.ask("check", LISTS, onProgress);
	const progress = { rows: 1, share: 0.5 };
	first().onmessage?.({ data: { id: 1, type: "progress", progress } });
	await check;
	first().onmessage?.({ data: { id: 1, type: "progress", progress } });
	expect(onProgress.mock.calls).toEqual([[progress]]);
});
