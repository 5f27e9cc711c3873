import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { chromium } from "@playwright/test";

const NAMES = [
	"google-chrome-stable",
	"google-chrome",
	"chromium",
	"chromium-browser",
	"microsoft-edge",
	"microsoft-edge-stable",
];

/** Where installers of the three browsers put them on Windows and macOS. */
const PLACES = [
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
	...[
		process.env["ProgramFiles"],
		process.env["ProgramFiles(x86)"],
		process.env["LOCALAPPDATA"],
	]
		.filter((folder) => folder !== undefined)
		.flatMap((folder) => [
			join(folder, "Google/Chrome/Application/chrome.exe"),
			join(folder, "Microsoft/Edge/Application/msedge.exe"),
		]),
];

/** The path of a Chrome, Chromium or Edge on this machine, or undefined. CHROME_PATH names one by hand. */
export function findBrowser(): string | undefined {
	const onPath = (process.env["PATH"] ?? "")
		.split(delimiter)
		.flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [
		process.env["CHROME_PATH"] ?? "",
		...onPath,
		...PLACES,
		chromium.executablePath(),
	].find((path) => path !== "" && existsSync(path));
}

/**
 * A browser to test with: one that is there, else Playwright's own download, else the system's package.
 * @throws with one line that says what to install when none of these works.
 */
export function ensureBrowser(): string {
	const installers = [installFromPlaywright, installFromDebian];
	for (const install of [() => {}, ...installers]) {
		install();
		const browser = findBrowser();
		if (browser) return browser;
	}
	throw new Error(
		"No browser to test with. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, then run the command again.",
	);
}

function installFromPlaywright() {
	console.log("No Chrome, Chromium or Edge found: downloading Playwright's.");
	const manifest = createRequire(import.meta.url).resolve(
		"@playwright/test/package.json",
	);
	spawnSync(
		process.execPath,
		[join(dirname(manifest), "cli.js"), "install", "chromium"],
		{ stdio: "ignore", timeout: 180_000 },
	);
}

function installFromDebian() {
	if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
	console.log("The download did not work: installing the package chromium.");
	try {
		execFileSync("apt-get", ["update"], { stdio: "ignore" });
		execFileSync("apt-get", ["install", "-y", "chromium"], { stdio: "ignore" });
	} catch {
		// Whether it worked is seen by looking for the browser again.
	}
}
