import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, sep } from "node:path";
import { expect, test } from "vitest";

/**
 * The rooms from left to right. A file may import from its own room and from rooms to the left of it, never from its
 * right, so that what the site knows can be run and tested without how it looks.
 */
const ROOMS = [
	/^src\/content\//,
	/^src\/tools\//,
	/^src\/search\//,
	/^src\/(guide|content\.config\.ts|env\.d\.ts)/,
	/^src\/(structured-data|build)\//,
	/^src\/components\/.*\.(tsx|ts|css)$/,
	/^src\/components\/.*\.astro$/,
	/^src\/(pages|styles)\//,
];

/** The pure core: what it may import from outside, by room. */
const PURE = /^src\/(tools|search)\//;
const PURE_MAY_IMPORT = [
	"@orama/stemmers/english",
	"@orama/stemmers/norwegian",
	"damerau-levenshtein",
	"hucre/xlsx",
	"mdast",
	"mdast-util-from-markdown",
	"yaml",
	"zod",
];

const IMPORT = /(?:from|import)\s*\(?\s*["']([^"']+)["']/g;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
	.map((file) => `src/${file.split(sep).join("/")}`)
	.filter((file) => /\.(tsx?|astro)$/.test(file));

const room = (file: string) => ROOMS.findIndex((pattern) => pattern.test(file));

function imports(file: string): string[] {
	const source = readFileSync(file, "utf8");
	return [...source.matchAll(IMPORT)].map((match) => match[1] as string);
}

const local = files.flatMap((file) =>
	imports(file)
		.filter((target) => target.startsWith("."))
		.map((target) => ({
			file,
			target: normalize(join(dirname(file), target))
				.split(sep)
				.join("/"),
		})),
);

test("every source file has a room", () => {
	expect(files.filter((file) => room(file) === -1)).toEqual([]);
	expect(files.length).toBeGreaterThan(10);
	expect(local.length).toBeGreaterThan(10);
});

test("imports run one way", () => {
	expect(local.filter(({ file, target }) => room(target) > room(file))).toEqual(
		[],
	);
});

test("the core imports neither Astro, nor Preact, nor anything of the browser", () => {
	const foreign = files
		.filter((file) => PURE.test(file))
		.flatMap((file) =>
			imports(file)
				.filter((target) => !target.startsWith("."))
				.filter((target) => !PURE_MAY_IMPORT.includes(target))
				.map((target) => `${file}: ${target}`),
		);
	expect(foreign).toEqual([]);
});

test("source files stay below 200 lines", () => {
	const long = files.filter(
		(file) => readFileSync(file, "utf8").split("\n").length > 200,
	);
	expect(long).toEqual([]);
});
