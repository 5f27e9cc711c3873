import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/**
 * Makes an empty folder for copies, in the project: Astro takes packages for files of a copy when the two have no folder
 * in common. Whoever asks for it deletes it.
 */
export function makeWorkshop(): string {
	return mkdtempSync(resolve(".workshop-"));
}

/** Makes a new folder with the last commit in it and the installed packages, without the caches beside them. */
export function freshCopy(folder: string): void {
	mkdirSync(folder);
	const commit = execFileSync("git", ["archive", "--format=tar", "HEAD"], {
		maxBuffer: 2 ** 30,
	});
	execFileSync("tar", ["-x", "-C", folder], { input: commit });
	const packages = join(folder, "node_modules");
	mkdirSync(packages);
	const caches = [".astro", ".vite", ".cache"];
	for (const name of readdirSync("node_modules"))
		if (!caches.includes(name))
			symlinkSync(
				resolve("node_modules", name),
				join(packages, name),
				"junction",
			);
}
