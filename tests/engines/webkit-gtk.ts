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
	/** Opens a browser that knows nothing of the one before; one at a time. */
	launch(): Promise<WebDriver>;
	stop(): void;
}

/** Starts a screen that nobody sees, and the driver on it. */
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
	return {
		downloads: home,
		launch: async () => {
			const session = await new Builder()
				.disableEnvironmentOverrides()
				.usingServer(url)
				.withCapabilities(new Capabilities({ browserName: "MiniBrowser" }))
				.build();
			// No window manager gives the window the focus; without it, keys are lost.
			await session.actions().move({ x: 1, y: 1 }).click().perform();
			return session;
		},
		stop: () => {
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
