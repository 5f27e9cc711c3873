import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve, sep } from "node:path";

/** Builds the last commit twice, each time in a new folder without caches, and compares every byte of what came out. */
const workshop = mkdtempSync(join(tmpdir(), "reproducible-"));
try {
	const [first, second] = ["first", "second"].map((name) =>
		build(join(workshop, name)),
	);
	if (!first || !second)
		throw new Error("There are not two builds to compare.");
	const names = new Set([...first.keys(), ...second.keys()]);
	const different = [...names]
		.filter((name) => first.get(name) !== second.get(name))
		.sort();
	for (const name of different) console.error(`differs: ${name}`);
	if (different.length > 0) process.exitCode = 1;
	const total = createHash("sha256")
		.update(JSON.stringify([...first].sort()))
		.digest("hex");
	console.log(
		`${names.size} files, ${different.length} differ; sha256 of all: ${total}`,
	);
} finally {
	rmSync(workshop, { recursive: true });
}

/** @returns the sha256 of every file, by its name. */
function build(folder: string): Map<string, string> {
	mkdirSync(folder);
	const commit = execFileSync("git", ["archive", "--format=tar", "HEAD"], {
		maxBuffer: 2 ** 30,
	});
	execFileSync("tar", ["-x", "-C", folder], { input: commit });
	linkPackages(join(folder, "node_modules"));
	const { status } = spawnSync("npx", ["--no-install", "astro", "build"], {
		cwd: folder,
		stdio: ["ignore", "ignore", "inherit"],
		shell: process.platform === "win32",
	});
	if (status !== 0) throw new Error(`The build in ${folder} failed.`);
	const dist = join(folder, "dist");
	return new Map(
		readdirSync(dist, { recursive: true, encoding: "utf8" })
			.filter((name) => statSync(join(dist, name)).isFile())
			.map((name) => [
				name.split(sep).join("/"),
				createHash("sha256")
					.update(readFileSync(join(dist, name)))
					.digest("hex"),
			]),
	);
}

/** The installed packages, without the caches that tools keep beside them. */
function linkPackages(folder: string) {
	mkdirSync(folder);
	const caches = [".astro", ".vite", ".cache"];
	for (const name of readdirSync("node_modules"))
		if (!caches.includes(name))
			symlinkSync(
				resolve("node_modules", name),
				join(folder, name),
				"junction",
			);
}
