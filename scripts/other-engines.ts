import { existsSync } from "node:fs";
import { join } from "node:path";
import { firefox, webkit } from "@playwright/test";
import {
	installFromDebian,
	installFromPlaywright,
	onPath,
} from "./install-browser.ts";

/** A browser that is there, and how it is driven. */
export type Engine =
	/** Firefox as Mozilla and Debian ship it. */
	| { by: "playwright"; channel: "moz-firefox"; path: string }
	/** Playwright's own build. */
	| { by: "playwright"; path: string }
	/** WebKitGTK, on a screen that nobody sees. */
	| { by: "webdriver" };

/** Where installers put Firefox on Windows and macOS. */
const FIREFOX_PLACES = [
	"/Applications/Firefox.app/Contents/MacOS/firefox",
	join(process.env["ProgramFiles"] ?? "", "Mozilla Firefox/firefox.exe"),
];

/** The Firefox of this machine, or undefined. */
export function findFirefox(): Engine | undefined {
	const installed =
		onPath("firefox-esr", "firefox") ?? FIREFOX_PLACES.find(existsSync);
	if (installed)
		return { by: "playwright", channel: "moz-firefox", path: installed };
	return ownBuild(firefox.executablePath());
}

/** The WebKit of this machine, or undefined. */
export function findWebkit(): Engine | undefined {
	if (onPath("WebKitWebDriver") && onPath("Xvfb")) return { by: "webdriver" };
	return ownBuild(webkit.executablePath());
}

const ownBuild = (path: string): Engine | undefined =>
	existsSync(path) ? { by: "playwright", path } : undefined;

/**
 * Installs Firefox and WebKit where they are missing.
 * @returns a line for each that is missing still: what to install.
 */
export function ensureOtherEngines(): string[] {
	const wanted = [
		{
			find: findFirefox,
			playwright: "firefox",
			packages: ["firefox-esr"],
			remedy: "Firefox is missing. Install it",
		},
		{
			find: findWebkit,
			playwright: "webkit",
			packages: ["webkit2gtk-driver", "xvfb"],
			remedy:
				"WebKit is missing. Install WebKitGTK's driver and Xvfb (on Debian: apt-get install webkit2gtk-driver xvfb)",
		},
	] as const;
	const missing: string[] = [];
	for (const { find, playwright, packages, remedy } of wanted) {
		if (!find()) installFromDebian("--no-install-recommends", ...packages);
		if (!find()) installFromPlaywright(playwright);
		if (!find())
			missing.push(
				`${remedy}, or run: npx playwright install ${playwright}. Then run the command again.`,
			);
	}
	return missing;
}
