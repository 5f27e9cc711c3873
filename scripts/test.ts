import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBrowser } from "./browser.ts";
import { freePort } from "./free-port.ts";

/** How many checks of a stage held and how many did not. */
interface Count {
	passed: number;
	failed: number;
}

const reports = mkdtempSync(join(tmpdir(), "test-reports-"));
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
	["browser journeys", playwright],
];

const total: Count = { passed: 0, failed: 0 };
for (const [name, run] of stages) {
	console.log(`\n== ${name}`);
	const { passed, failed } = run();
	total.passed += passed;
	total.failed += failed;
	if (name === "build" && failed > 0) break;
}
rmSync(reports, { recursive: true });
console.log(`\ntook ${Math.round((Date.now() - startedAt) / 1000)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function run(args: string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync("npx", ["--no-install", ...args], {
		stdio: "inherit",
		env: { ...process.env, ...env },
		shell: process.platform === "win32",
	});
	return status === 0;
}

/** A tool that either holds or does not counts as one check. */
function command(...args: string[]): Count {
	return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

function vitest(project: string): Count {
	const report = join(reports, `${project}.json`);
	const ok = run([
		"vitest",
		"run",
		`--project=${project}`,
		"--reporter=default",
		"--reporter=json",
		`--outputFile.json=${report}`,
	]);
	return counted(report, ok, (json) => ({
		passed: json.numPassedTests ?? 0,
		failed: json.numFailedTests ?? 0,
	}));
}

function playwright(): Count {
	const report = join(reports, "browser.json");
	const ok = run(["playwright", "test", "--reporter=list,json"], {
		CHROME_PATH: ensureBrowser(),
		PORT: port,
		PLAYWRIGHT_JSON_OUTPUT_NAME: report,
	});
	return counted(report, ok, ({ stats }) => ({
		passed: (stats?.expected ?? 0) + secondTries(stats?.flaky ?? 0),
		failed: stats?.unexpected ?? 0,
	}));
}

/** Tests that passed only when tried again: they are to be mended, so the run says how many there are. */
function secondTries(count: number): number {
	if (count > 0) console.log(`FLAKY: ${count}, named above. Mend them.`);
	return count;
}

interface Report {
	numPassedTests?: number;
	numFailedTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number };
}

/** A runner that fails without a failed test to show for it (a crash, no report) counts as one failure. */
function counted(
	file: string,
	ok: boolean,
	count: (report: Report) => Count,
): Count {
	let result: Count = { passed: 0, failed: 0 };
	try {
		result = count(JSON.parse(readFileSync(file, "utf8")) as Report);
	} catch (error) {
		console.error(`No report at ${file}: ${String(error)}`);
	}
	const silentFailure = (!ok || result.passed === 0) && result.failed === 0;
	return silentFailure ? { ...result, failed: 1 } : result;
}
