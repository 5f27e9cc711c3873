import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Builder, Capabilities, type WebDriver } from "selenium-webdriver";
import { freePort } from "../../scripts/free-port.ts";

/** WebKitGTK on a screen of its own. */
export interface WebkitGtk {
	/** Where it saves files. */
	downloads: string;
	session: WebDriver;
	/** Forgets what the site of an address has stored. */
	forget(url: string): Promise<void>;
	stop(): Promise<void>;
}

/**
 * Starts a screen that nobody sees, the driver and one browser on it. One browser for all readers: about one time in a
 * hundred, the driver never starts the next one after the last has ended.
 */
export async function startWebkitGtk(): Promise<WebkitGtk> {
	// The browser saves into the home folder.
	const home = mkdtempSync(join(tmpdir(), "webkit-gtk-"));
	const screen = spawn(
		"Xvfb",
		["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
		{ stdio: ["ignore", "pipe", "ignore"] },
	);
	const [display] = await once(screen.stdout, "data");
	const port = await freePort();
	const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
		stdio: "ignore",
		env: { ...process.env, HOME: home, DISPLAY: `:${String(display).trim()}` },
	});
	const url = `http://127.0.0.1:${port}`;
	await answers(`${url}/status`, driver);
	const session = await new Builder()
		.disableEnvironmentOverrides()
		.usingServer(url)
		.withCapabilities(new Capabilities({ browserName: "MiniBrowser" }))
		.build();
	return {
		downloads: home,
		session,
		forget: async (url) => {
			await session.get(url);
			await session.executeScript(
				"localStorage.clear(); sessionStorage.clear()",
			);
		},
		stop: async () => {
			await session.quit();
			driver.kill();
			screen.kill();
			rmSync(home, { recursive: true, force: true });
		},
	};
}

async function answers(url: string, server: ChildProcess): Promise<void> {
	while (server.exitCode === null) {
		const { ok } = await fetch(url).catch(() => ({ ok: false }));
		if (ok) return;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error("WebKitWebDriver does not start.");
}
