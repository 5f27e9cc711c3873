import { createSocket } from "node:dgram";
import {
	type Browser,
	type BrowserContext,
	type Page,
	test,
} from "@playwright/test";
import { basePath } from "../../src/build/base-path.ts";
import { inlineRows, workbook } from "../duplicates/workbook.ts";
import { check, checker, chooseLargeFile, part, turnTo } from "./duplicates.ts";
import { builtHeaders } from "./headers-file.ts";
import { ATTACKS, REFUSED_ANYWAY } from "./leak/attacks.ts";
import { attackScript } from "./leak/bundle.ts";
import { PAGE_ATTACKS } from "./leak/from-page.ts";
import { type Sink, startSink } from "./leak/sink.ts";
import { startHost } from "./static-host.ts";
import { expect } from "./test.ts";

/**
 * A list that was entered stays in the page. Foreign code, in the page and in the checker's worker, tries to carry it
 * to another server; the test reads that server's log and every request of the browser.
 */
const LIST = `Kundenr;Kundenavn;Navn;E-post
10001;Fjordby Bygg AS;Ola Nordmann;ola@example.com
10002;Tindvik AS;Ola Nordmann;Ola@Example.com
10003;Lyng AS;Jon Lyng;jon@example,org
`;
const OUTCOME = "3 rows read, 2 findings";
const PAGES = ["tools/duplicate-checker/", "contact-not-syncing/"];

const HOSTS = {
	"a host without headers": () => startHost("dist", basePath()),
	"a host that reads _headers": () =>
		startHost("dist", basePath(), builtHeaders()),
};

const fromPage = await attackScript("from-page");
const fromWorker = await attackScript("from-worker");
let sink: Sink;

test.beforeAll(async () => {
	sink = await startSink();
});
test.afterAll(() => sink.close());
test.beforeEach(() => {
	sink.reached.length = 0;
});

/** The addresses that any page or worker of the browser asks for from now on. */
function requestsOf(context: BrowserContext): string[] {
	const requests: string[] = [];
	context.on("request", (request) => requests.push(request.url()));
	return requests;
}

/** Opens a page with the checker, has a list checked, and lets foreign code try everything. */
async function steal(page: Page, url: string) {
	await page.goto(url);
	await turnTo(page);
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
	const [worker] = page.workers();
	if (!worker) throw new Error("The checker's worker is not there.");
	const cameThrough = [
		...(await worker.evaluate<string[]>(fromWorker(`${sink.url}/worker`))),
		...(await page.evaluate<string[]>(fromPage(`${sink.url}/page`))),
	];
	// What is on its way may arrive.
	await page.waitForTimeout(300);
	return cameThrough;
}

test.describe("without the policy", () => {
	test.use({ bypassCSP: true });

	test("foreign code carries a list away in every way tried here", async ({
		page,
		context,
	}) => {
		const host = await HOSTS["a host without headers"]();
		const requests = requestsOf(context);
		await steal(page, host.url + PAGES[0]);
		await expect
			.poll(() => [...new Set(sink.reached)].sort())
			.toEqual(
				[
					...Object.keys(ATTACKS).map((name) => `/worker/${name}`),
					...Object.keys(PAGE_ATTACKS).map((name) => `/page/${name}`),
				]
					.filter((path) => !REFUSED_ANYWAY.includes(path.split("/")[2] ?? ""))
					.sort(),
			);
		expect(requests).toContain(`${sink.url}/worker/fetch`);
		host.stop();
	});
});

for (const [name, start] of Object.entries(HOSTS))
	for (const path of PAGES)
		test(`on ${name}, foreign code in ${path} carries nothing away`, async ({
			page,
			context,
		}) => {
			const host = await start();
			const responses: string[] = [];
			context.on("response", (response) => responses.push(response.url()));
			expect(await steal(page, host.url + path)).toEqual([]);
			expect(sink.reached).toEqual([]);
			const foreign = responses.filter(
				(url) => /^http/.test(url) && !url.startsWith(host.url),
			);
			expect(foreign).toEqual([]);
			host.stop();
		});

/** A page calls a server by WebRTC, which no Content-Security-Policy stops. */
async function call(page: Page) {
	const packets: Buffer[] = [];
	const stun = createSocket("udp4").on("message", (one) => packets.push(one));
	await new Promise<void>((resolve) => stun.bind(0, "127.0.0.1", resolve));
	await page.evaluate(async (port) => {
		const iceServers = [{ urls: `stun:127.0.0.1:${port}` }];
		const call = new RTCPeerConnection({ iceServers });
		call.createDataChannel("stolen");
		await call.setLocalDescription(await call.createOffer());
	}, stun.address().port);
	return { packets, hangUp: () => stun.close() };
}

/** A page opens addresses of another server, which no Content-Security-Policy stops either. */
const leave = (page: Page) =>
	page.evaluate((to) => {
		window.open(`${to}/window`);
		location.assign(`${to}/page`);
	}, sink.url);

test("on a host without headers, navigation and WebRTC leave a page", async ({
	page,
}) => {
	const host = await HOSTS["a host without headers"]();
	await page.goto(host.url + PAGES[0]);
	const { packets, hangUp } = await call(page);
	await expect.poll(() => packets.length).toBeGreaterThan(0);
	await leave(page);
	await expect
		.poll(() => sink.reached)
		.toEqual(expect.arrayContaining(["/window", "/page"]));
	hangUp();
	host.stop();
});

/** Chromium knows Connection-Allowlist since 152. */
const skipBefore152 = (browser: Browser) =>
	test.skip(
		Number.parseInt(browser.version(), 10) < 152,
		"this browser does not know Connection-Allowlist",
	);

for (const path of [...PAGES, "troubleshoot/contact-not-syncing/"])
	test(`on a host that reads _headers, navigation and WebRTC do not leave ${path}`, async ({
		page,
		browser,
	}) => {
		skipBefore152(browser);
		const host = await HOSTS["a host that reads _headers"]();
		await page.goto(host.url + path);
		const { packets, hangUp } = await call(page);
		await page.waitForTimeout(500);
		expect(packets).toEqual([]);
		await leave(page);
		await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
		expect(sink.reached).toEqual([]);
		hangUp();
		host.stop();
	});

test("on a host that reads _headers, a letter to support can still be written", async ({
	page,
	browser,
}) => {
	skipBefore152(browser);
	const host = await HOSTS["a host that reads _headers"]();
	const write = async (to: string) => {
		// Of a page that nobody has clicked into, the first address of this kind counts.
		await page.goto(host.url + PAGES[0]);
		await page.evaluate((to) => location.assign(to), to);
	};
	// Whoever else is written to: the browser shows an error in place of the page.
	await write("mailto:ola@example.com?body=Text");
	await expect.poll(() => page.url()).toMatch(/^chrome-error:/);
	for (const to of [
		"mailto:support@sesam.io",
		"mailto:support@sesam.io?subject=Help&body=Text",
	]) {
		await write(to);
		await page.waitForTimeout(500);
		expect(page.url()).toBe(host.url + PAGES[0]);
	}
	host.stop();
});

for (const given of ["a pasted list", "a CSV file", "a spreadsheet"])
	test(`nothing is asked of any server once the tool is there: ${given}`, async ({
		page,
		context,
	}) => {
		await context.grantPermissions(["clipboard-read", "clipboard-write"]);
		const requests = requestsOf(context);
		await page.goto(PAGES[0] as string);
		await turnTo(page);
		if (given !== "a pasted list") await part.file(page).focus();
		await page.waitForLoadState("networkidle");
		await page.waitForTimeout(500);
		const before = requests.length;
		expect(before).toBeGreaterThan(3);
		const kernel = requests.filter((url) => url.includes("/fast-"));
		expect(kernel).toHaveLength(given === "a pasted list" ? 0 : 1);
		if (given === "a pasted list") await part.poweroffice(page).fill(LIST);
		else {
			const isSheet = given === "a spreadsheet";
			await part.file(page).setInputFiles({
				name: isSheet ? "a.xlsx" : "a.csv",
				mimeType: "",
				buffer: Buffer.from(isSheet ? spreadsheet(LIST) : LIST),
			});
		}
		await check(page, OUTCOME);
		await checker(page).getByLabel("Search the findings").fill("ola");
		await checker(page).getByRole("checkbox").first().uncheck();
		await part.button(page, "Copy summary").click();
		await expect(checker(page)).toContainText("Copied");
		const downloading = page.waitForEvent("download");
		await part.button(page, "Download report (CSV)").click();
		await (await downloading).path();
		await page.waitForTimeout(500);
		expect(requests.slice(before)).toEqual([]);
		expect(page.url()).not.toMatch(/[?#]/);
		const kept = await page.evaluate(() =>
			JSON.stringify([localStorage, sessionStorage, document.cookie]),
		);
		expect(kept).not.toContain("example.com");
	});

test("Cancel asks no server for anything, and the next check works offline", async ({
	page,
	context,
}) => {
	const requests = requestsOf(context);
	await page.goto(PAGES[0] as string);
	await turnTo(page);
	await page.waitForTimeout(500);
	const before = requests.length;
	await chooseLargeFile(page, 1_000_000);
	await part.button(page, "Check").click();
	await part.button(page, "Cancel").focus();
	await page.keyboard.press("Enter");
	await expect(part.status(page)).toHaveText(/^Cancelled/);
	await expect(part.button(page, "Check")).toBeFocused();
	await context.setOffline(true);
	await part.button(page, "Remove the PowerOffice list").click();
	await part.poweroffice(page).fill(LIST);
	await check(page, OUTCOME);
	expect(requests.slice(before)).toEqual([]);
});

test("no request tells the address it comes from", async ({ page }) => {
	const told: string[] = [];
	page.on("request", async (request) => {
		const from = await request.headerValue("referer").catch(() => null);
		// Some browsers tell that they tell nothing.
		if (from) told.push(`${request.url()} from ${from}`);
	});
	await page.goto("search/");
	await page
		.getByRole("main")
		.getByRole("combobox")
		.fill("kari@secret.example");
	await expect(page).toHaveURL(/secret/);
	await page.getByRole("link", { name: "Get help" }).first().click();
	await page.goto("troubleshoot/start/?start.symptom=contact");
	await page.waitForLoadState("networkidle");
	await page.keyboard.press("Control+k");
	await page.getByRole("dialog").getByRole("combobox").fill("crm");
	await page.getByRole("dialog").getByRole("option").first().click();
	await page.waitForLoadState("networkidle");
	expect(told).toEqual([]);
});

function spreadsheet(list: string): Uint8Array {
	const rows = list
		.trim()
		.split("\n")
		.map((line) => line.split(";"));
	return workbook({ sheets: [{ name: "A", data: inlineRows(rows) }] });
}
