import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const scripts: Record<string, string> = JSON.parse(
	readFileSync("package.json", "utf8"),
).scripts;
const commands = Object.keys(scripts).filter((name) => !/^pre/.test(name));

test.each(commands)("npm run %s first says whether Node is too old", (name) => {
	expect(scripts[`pre${name}`]).toBe("node scripts/require-node.cjs");
});
