import { expect, test } from "vitest";
import { basePath } from "../../src/build/base-path.ts";

test.each([
	["nothing", "", "/"],
	["the root", "/", "/"],
	["a bare name", "guide", "/guide/"],
	["a slash before", "/guide", "/guide/"],
	["a slash after", "guide/", "/guide/"],
	["slashes at both ends", "/guide/", "/guide/"],
	["two folders", "docs/guide", "/docs/guide/"],
])("%s", (_, base, expected) => {
	expect(basePath(base)).toBe(expected);
});
