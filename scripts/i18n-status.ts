import { writeFileSync } from "node:fs";
import {
	LOCK_FILE,
	translationStatus,
} from "../src/build/translation-status.ts";

/**
 * Prints every text that was changed in one language only, and fails when there is any. With --update it records that
 * all texts say the same now; those that are missing on one side stay reported.
 */
const update = process.argv.includes("--update");
const all = translationStatus();
if (update) {
	const locks = Object.fromEntries(
		all.map(({ folder, lock }) => [folder, lock]),
	);
	writeFileSync(LOCK_FILE, `${JSON.stringify(locks, null, "\t")}\n`);
}
for (const { label, stale } of update ? translationStatus() : all) {
	console.log(
		`${label}: ${stale.length === 0 ? "all texts are up to date" : `${stale.length} text(s) to look at`}`,
	);
	for (const { unit, change } of stale) console.log(`  ${unit}: ${change}`);
	if (stale.length > 0) process.exitCode = 1;
}
if (process.exitCode)
	console.log(
		"Bring the other language up to date, then run: npm run i18n:status -- --update",
	);
