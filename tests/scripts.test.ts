import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const { scripts, allowScripts } = readJson("package.json") as Record<
	"scripts" | "allowScripts",
	Record<string, string>
>;
const commands = Object.keys(scripts).filter((name) => !/^pre/.test(name));

test.each(commands)("npm run %s first says whether Node is too old", (name) => {
	expect(scripts[`pre${name}`]).toBe("node scripts/require-node.cjs");
});

test("no package has an install script that package.json does not settle", () => {
	const packages: Record<string, { hasInstallScript?: true }> =
		readJson("package-lock.json").packages;
	const unsettled = Object.entries(packages)
		.filter(([, { hasInstallScript }]) => hasInstallScript)
		.map(([path]) => path.split("node_modules/").at(-1) ?? "")
		.filter((name) => !(name in allowScripts));
	expect(unsettled).toEqual([]);
});
