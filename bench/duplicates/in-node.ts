import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Contestant } from "./contestants.ts";
import type { Measured } from "./measure.ts";

/** Runs a contestant in a process of its own. @throws what it printed last, if it fails */
export function measureInNode(contestant: Contestant, path: string): Measured {
	const child = join(import.meta.dirname, "node-child.ts");
	try {
		const out = execFileSync(process.execPath, [child, contestant, path], {
			encoding: "utf8",
			stdio: ["ignore", "pipe", "pipe"],
		});
		return JSON.parse(out);
	} catch (error) {
		const { stderr } = error as { stderr?: string };
		const line = stderr?.split("\n").find((text) => /Error|FATAL/.test(text));
		throw new Error(line ?? String(error));
	}
}
