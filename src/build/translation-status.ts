import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { LOCALES, TRANSLATIONS } from "../tools/language/locales.ts";
import {
	type Lock,
	lockOf,
	type Stale,
	stalePieces,
} from "../tools/language/status.ts";
import { translationUnits } from "./translation-units.ts";

/** Where it is recorded which texts say the same; written by `npm run i18n:status -- --update`. */
export const LOCK_FILE = "src/content/i18n-status.json";

/** Every translation with what is stale in it, and the lock that says that nothing is. */
export function translationStatus(): {
	label: string;
	folder: string;
	stale: Stale[];
	lock: Lock;
}[] {
	const [root] = LOCALES;
	if (!root) return [];
	const original = hashes(translationUnits(root));
	const locks: Record<string, Lock> = existsSync(LOCK_FILE)
		? JSON.parse(readFileSync(LOCK_FILE, "utf8"))
		: {};
	return TRANSLATIONS.map((locale) => {
		const translation = hashes(translationUnits(locale));
		const { label, folder } = locale;
		return {
			...{ label, folder },
			stale: stalePieces(original, translation, locks[folder] ?? {}),
			lock: lockOf(original, translation),
		};
	});
}

const hashes = (units: ReadonlyMap<string, string>): Map<string, string> =>
	new Map([...units].map(([unit, text]) => [unit, hash(text)]));

const hash = (text: string): string =>
	createHash("sha256").update(text).digest("hex").slice(0, 10);
