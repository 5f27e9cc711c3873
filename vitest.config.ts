import { defineConfig } from "vitest/config";

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: "unit",
					setupFiles: ["tests/fixed-seed.ts"],
					// A busy machine is no failure; no test measures time.
					testTimeout: 60_000,
					include: ["tests/**/*.test.ts"],
					exclude: ["tests/site/**", "tests/e2e/**"],
				},
			},
			// Reads dist/, so the site must have been built.
			{ test: { name: "site", include: ["tests/site/**/*.test.ts"] } },
		],
	},
});
