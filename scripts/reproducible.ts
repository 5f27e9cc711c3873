import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { freshCopy, makeWorkshop } from "./fresh-copy.ts";

/** Builds the last commit twice, each time in a new folder without caches, and compares every byte of what came out. */
const workshop = makeWorkshop();
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
	freshCopy(folder);
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
