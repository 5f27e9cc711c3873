import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** The first of these programs that is on the PATH. */
export function onPath(...names: string[]): string | undefined {
	return (process.env["PATH"] ?? "")
		.split(delimiter)
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
}

/** Downloads a browser of Playwright's own. Whether it worked is seen by looking for it again. */
export function installFromPlaywright(
	browser: "chromium" | "firefox" | "webkit",
): void {
	console.log(`Downloading Playwright's ${browser}.`);
	const manifest = createRequire(import.meta.url).resolve(
		"@playwright/test/package.json",
	);
	spawnSync(
		process.execPath,
		[join(dirname(manifest), "cli.js"), "install", browser],
		{ stdio: "ignore", timeout: 180_000 },
	);
}

/** Installs Debian's packages where that is possible. Whether it worked is seen by looking for them again. */
export function installFromDebian(...packages: string[]): void {
	if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
	console.log(`Installing ${packages.join(" ")}.`);
	const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
	spawnSync("apt-get", ["update"], { stdio: "ignore", env });
	spawnSync("apt-get", ["install", "-y", ...packages], {
		stdio: "ignore",
		env,
	});
}
