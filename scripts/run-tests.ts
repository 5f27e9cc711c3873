import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Count, countedIn } from "./counts.ts";

/** Runs a tool of the project and shows what it prints. Gives whether it ended well. */
function run(args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const { status } = spawnSync("npx", ["--no-install", ...args], {
		stdio: "inherit",
		env: { ...process.env, ...env },
		shell: process.platform === "win32",
	});
	return status === 0;
}

/** A tool that either holds or does not counts as one check. */
export function command(...args: string[]): Count {
	return run(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs the tests of a Vitest project. */
export function vitest(project: string): Count {
	return withReport((report) =>
		run([
			"vitest",
			"run",
			`--project=${project}`,
			"--reporter=default",
			"--reporter=json",
			`--outputFile.json=${report}`,
		]),
	);
}

/** Runs Playwright's tests. */
export function playwright(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
): Count {
	return withReport((report) =>
		run(["playwright", "test", "--reporter=list,json", ...args], {
			...env,
			PLAYWRIGHT_JSON_OUTPUT_NAME: report,
		}),
	);
}

function withReport(run: (report: string) => boolean): Count {
	const folder = mkdtempSync(join(tmpdir(), "test-report-"));
	const report = join(folder, "report.json");
	const counts = countedIn(report, run(report));
	rmSync(folder, { recursive: true });
	return counts;
}
