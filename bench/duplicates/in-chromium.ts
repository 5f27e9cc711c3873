import { readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { type Browser, chromium, type Page } from "@playwright/test";
import { build } from "esbuild";
import { ensureBrowser } from "../../scripts/browser.ts";
import type { Contestant } from "./contestants.ts";
import type { Measured } from "./measure.ts";

/** Runs contestants in workers, each in a page of its own. */
export interface BrowserBench {
	measure(contestant: Contestant, path: string): Promise<Measured>;
	close(): Promise<void>;
}

const PAGE = '<!doctype html><title>Benchmark</title><input type="file">';

/** Builds the worker, serves it, and opens Chromium on it. */
export async function openChromium(): Promise<BrowserBench> {
	const worker = await build({
		entryPoints: [join(import.meta.dirname, "page-worker.ts")],
		bundle: true,
		minify: true,
		format: "esm",
		write: false,
	});
	const script = worker.outputFiles[0]?.contents ?? new Uint8Array();
	const server = createServer(({ url }, response) => {
		const isWorker = url === "/worker.js";
		response.setHeader(
			"Content-Type",
			isWorker ? "text/javascript" : "text/html",
		);
		response.end(isWorker ? script : PAGE);
	}).listen(0);
	const browser = await chromium.launch({
		executablePath: ensureBrowser(),
		args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
	});
	const { port } = server.address() as AddressInfo;
	return {
		measure: (contestant, path) =>
			measure(browser, `http://localhost:${port}/`, contestant, path),
		close: async () => {
			await browser.close();
			server.close();
		},
	};
}

async function measure(
	browser: Browser,
	url: string,
	contestant: Contestant,
	path: string,
): Promise<Measured> {
	const page = await browser.newPage();
	try {
		await page.goto(url);
		await page.setInputFiles("input", path);
		await startWorker(page);
		await page.waitForTimeout(SETTLING);
		const usage = await watchPages(browser);
		const ran = await runInWorker(page, contestant);
		const used = usage();
		return {
			...ran,
			processorMilliseconds: used?.processorMilliseconds ?? null,
			extraBytes: used?.extraBytes ?? null,
		};
	} finally {
		await page.close();
	}
}

/** Milliseconds after which a new page and its worker have nothing left to do: a reader takes longer to choose a file. */
const SETTLING = 500;

/** Starts the page's worker, as the checker does before there is a list. */
function startWorker(page: Page) {
	return page.evaluate(async () => {
		const worker = new Worker("/worker.js", { type: "module" });
		Object.assign(window, { worker });
		await new Promise((resolve, reject) => {
			worker.onmessage = resolve;
			worker.onerror = ({ message }) => reject(new Error(message));
		});
	});
}

/** Runs a contestant in the worker while the page does nothing. */
function runInWorker(page: Page, contestant: Contestant) {
	return page.evaluate(async (contestant) => {
		let longestTask = 0;
		const observer = new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries())
				longestTask = Math.max(longestTask, duration);
		});
		observer.observe({ type: "longtask" });
		const { worker } = window as unknown as { worker: Worker };
		const file = document.querySelector("input")?.files?.[0];
		worker.postMessage({ contestant, file });
		const answer = await new Promise<{
			milliseconds: number;
			shared: number;
			error?: string;
		}>((resolve, reject) => {
			worker.onmessage = ({ data }) => resolve(data);
			worker.onerror = ({ message }) => reject(new Error(message));
		});
		observer.disconnect();
		if (answer.error !== undefined) throw new Error(answer.error);
		const { milliseconds, shared } = answer;
		return { milliseconds, shared, longestTask };
	}, contestant);
}

interface Usage {
	extraBytes: number;
	processorMilliseconds: number;
}

/**
 * Begins to watch the processes of the browser's pages. Only Linux tells what a process has used.
 * @returns ends it: what the process that did most has used, of memory at its peak
 */
async function watchPages(browser: Browser): Promise<() => Usage | null> {
	if (process.platform !== "linux") return () => null;
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send("SystemInfo.getProcessInfo");
	await session.detach();
	const pages = processInfo.filter(({ type }) => type === "renderer");
	const before = pages.map(({ id }) => {
		// Makes the peak what it is now; see proc(5), clear_refs.
		writeFileSync(`/proc/${id}/clear_refs`, "5");
		return { id, bytes: statusOf(id, "VmRSS"), ticks: ticksOf(id) };
	});
	return () => {
		const [most] = before
			.map(({ id, bytes, ticks }) => ({
				extraBytes: statusOf(id, "VmHWM") - bytes,
				processorMilliseconds: (ticksOf(id) - ticks) * TICK,
			}))
			.sort((a, b) => b.processorMilliseconds - a.processorMilliseconds);
		return most ?? null;
	};
}

function statusOf(pid: number, name: "VmRSS" | "VmHWM"): number {
	const status = readFileSync(`/proc/${pid}/status`, "utf8");
	return Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1]) * 1024;
}

/** Milliseconds of a clock tick of proc(5) on every usual Linux. */
const TICK = 10;

/** User and system time of a process, in ticks. */
function ticksOf(pid: number): number {
	const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
	const [user, system] = stat.slice(stat.lastIndexOf(")")).split(" ").slice(12);
	return Number(user) + Number(system);
}
