import { ensureBrowser } from "./browser.ts";
import { type Count, conclude } from "./counts.ts";
import { freePort } from "./free-port.ts";
import { ensureOtherEngines } from "./other-engines.ts";
import { command, playwright } from "./run-tests.ts";

/**
 * Builds the site, and makes the main journeys on it in Chromium, Firefox and WebKit. An engine that is not there and
 * cannot be installed counts as a failure. What follows the command goes to Playwright.
 */
const startedAt = Date.now();
const missing = ensureOtherEngines();
try {
	ensureBrowser();
} catch (error) {
	missing.push((error as Error).message);
}
const env = { PORT: process.env["PORT"] ?? String(await freePort()) };
const counts: Count[] = [command("astro", "build")];
if (counts[0]?.failed === 0)
	counts.push(
		playwright(["--config=tests/engines", ...process.argv.slice(2)], env),
	);
for (const line of missing) console.error(line);
counts.push({ passed: 0, failed: missing.length });
conclude(counts, startedAt);
