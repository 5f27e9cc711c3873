import { fileURLToPath } from "node:url";
import {
	defineConfig,
	type PlaywrightWorkerOptions,
	type Project,
} from "@playwright/test";
import root from "../../playwright.config.ts";
import { findBrowser } from "../../scripts/browser.ts";
import {
	type Engine,
	findFirefox,
	findWebkit,
} from "../../scripts/other-engines.ts";
import type { DriverOption } from "./test.ts";

/** The same journeys in each engine that is there; scripts/test-browsers.ts counts those that are not. */
export default defineConfig<object, PlaywrightWorkerOptions & DriverOption>({
	...root,
	testDir: ".",
	timeout: 90_000,
	...(root.webServer && {
		webServer: {
			...root.webServer,
			cwd: fileURLToPath(new URL("../..", import.meta.url)),
		},
	}),
	projects: [
		...(findBrowser()
			? [{ name: "chromium", use: { browserName: "chromium" as const } }]
			: []),
		...project("firefox", findFirefox()),
		...project("webkit", findWebkit()),
	],
});

function project(
	browserName: "firefox" | "webkit",
	engine: Engine | undefined,
): Project<object, PlaywrightWorkerOptions & DriverOption>[] {
	if (!engine) return [];
	if (engine.by === "webdriver")
		return [{ name: browserName, use: { driver: "webdriver" } }];
	const channel = "channel" in engine ? engine.channel : undefined;
	return [
		{
			name: browserName,
			use: {
				browserName,
				...(channel && { channel }),
				launchOptions: { executablePath: engine.path },
			},
		},
	];
}
