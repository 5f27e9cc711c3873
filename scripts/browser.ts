import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import {
	installFromDebian,
	installFromPlaywright,
	onPath,
} from "./install-browser.ts";

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
	return [
		process.env["CHROME_PATH"] ?? "",
		onPath(...NAMES) ?? "",
		...PLACES,
		chromium.executablePath(),
	].find((path) => path !== "" && existsSync(path));
}

/**
 * A browser to test with: one that is there, else Playwright's own download, else the system's package.
 * @throws with one line that says what to install when none of these works.
 */
export function ensureBrowser(): string {
	const installers = [
		() => {},
		() => installFromPlaywright("chromium"),
		() => installFromDebian("chromium"),
	];
	for (const install of installers) {
		install();
		const browser = findBrowser();
		if (browser) return browser;
	}
	throw new Error(
		"No browser to test with. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, then run the command again.",
	);
}
