import { appendFileSync, readFileSync } from "node:fs";

/** How many checks held and how many did not. */
export interface Count {
	passed: number;
	failed: number;
}

/** The numbers in the JSON reports of Vitest and of Playwright. */
interface Report {
	numPassedTests?: number;
	numFailedTests?: number;
	stats?: { expected: number; unexpected: number; flaky: number };
}

/**
 * Reads the JSON report of a run.
 * @param ok whether the runner ended well: one that fails without a failed test to show for it (a crash, no report) counts
 * as one failure.
 */
export function countedIn(file: string, ok: boolean): Count {
	let result: Count = { passed: 0, failed: 0 };
	try {
		result = countsOf(JSON.parse(readFileSync(file, "utf8")) as Report);
	} catch (error) {
		console.error(`No report at ${file}: ${String(error)}`);
	}
	const silentFailure = (!ok || result.passed === 0) && result.failed === 0;
	return silentFailure ? { ...result, failed: 1 } : result;
}

function countsOf({ numPassedTests, numFailedTests, stats }: Report): Count {
	if (!stats)
		return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
	return {
		passed: stats.expected + secondTries(stats.flaky),
		failed: stats.unexpected,
	};
}

/** Tests that passed only when tried again: they are to be mended, so the run says how many there are. */
function secondTries(count: number): number {
	if (count > 0) console.log(`FLAKY: ${count}, named above. Mend them.`);
	return count;
}

/**
 * Ends a command: prints its counts as the last line and fails when something failed. Where COUNTS names a file, they are
 * added to it too, as "passed failed", so that .ci/run can add up what several commands counted.
 */
export function conclude(counts: readonly Count[], startedAt: number): void {
	const sum = (which: keyof Count) =>
		counts.reduce((total, count) => total + count[which], 0);
	const [passed, failed] = [sum("passed"), sum("failed")];
	const file = process.env["COUNTS"];
	if (file) appendFileSync(file, `${passed} ${failed}\n`);
	console.log(`\ntook ${Math.round((Date.now() - startedAt) / 1000)} s`);
	console.log(`${passed} passed, ${failed} failed`);
	process.exitCode = failed > 0 ? 1 : 0;
}
