import { type Checked, check } from "./check.ts";
import type { Fast } from "./fast.ts";
import type { Lists, Progress } from "./protocol.ts";

/** A check that may have begun before it is asked for. */
export class CheckRun {
	/** Rejects as `check` does, and with what {@link onProgress} throws. */
	readonly checked: Promise<Checked>;
	/** Who wants to hear of it now; what it throws ends the check. */
	onProgress: (progress: Progress) => void = () => {};

	constructor({ poweroffice, crm }: Lists, fast: Fast | null) {
		this.checked = check(
			poweroffice,
			crm,
			(progress) => this.onProgress(progress),
			fast,
		);
		// Perhaps nobody asks for it.
		this.checked.catch(() => {});
	}
}
