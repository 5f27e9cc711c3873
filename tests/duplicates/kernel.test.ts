import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CODE, compileKernel } from "../../scripts/kernel.ts";

test("the compiled kernel is that of its source (if not: npm run kernel)", async () => {
	expect(readFileSync(CODE, "utf8")).toBe(await compileKernel());
}, 60_000);
