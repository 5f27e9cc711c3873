import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODE, compileKernel } from "../../scripts/kernel.ts";
import { COMMON_DOMAINS } from "../../src/tools/duplicates/domains.ts";
import { LONGEST_SLIP } from "../../src/tools/duplicates/kernel/layout.ts";

test("the compiled kernel is that of its source (if not: npm run kernel)", async () => {
	expect(readFileSync(CODE, "utf8")).toBe(await compileKernel());
}, 60_000);

test("reads the longest domain with a letter too many at once", () => {
	const longest = Math.max(...COMMON_DOMAINS.map((domain) => domain.length));
	expect(longest + 1).toBeLessThanOrEqual(LONGEST_SLIP);
});
