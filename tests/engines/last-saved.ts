import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The text of the file that was saved last into a folder, "" when there is none. It may still be being written. */
export function lastSaved(folder: string): string {
	const files = readdirSync(folder)
		.map((name) => join(folder, name))
		.map((path) => ({ path, stat: statSync(path) }))
		.filter(({ stat }) => stat.isFile())
		.sort((a, b) => b.stat.mtimeMs - a.stat.mtimeMs);
	return files[0] ? readFileSync(files[0].path, "utf8") : "";
}
