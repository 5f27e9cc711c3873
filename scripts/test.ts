import { ensureBrowser } from "./browser.ts";
import { type Count, conclude } from "./counts.ts";
import { freePort } from "./free-port.ts";
import { command, playwright, vitest } from "./run-tests.ts";

const startedAt = Date.now();
const port = process.env["PORT"] ?? String(await freePort());

/** Each stage runs even when an earlier one failed, so that one run tells everything; only a failed build ends it. */
const stages: [name: string, run: () => Count][] = [
	["lint and format", () => command("biome", "check", "--error-on-warnings")],
	["unused files and packages", () => command("knip")],
	["types", () => command("astro", "check")],
	["unit tests", () => vitest("unit")],
	["build", () => command("astro", "build")],
	["built site", () => vitest("site")],
	[
		"browser journeys",
		() => playwright([], { CHROME_PATH: ensureBrowser(), PORT: port }),
	],
];

const counts: Count[] = [];
for (const [name, run] of stages) {
	console.log(`\n== ${name}`);
	const count = run();
	counts.push(count);
	if (name === "build" && count.failed > 0) break;
}
conclude(counts, startedAt);
