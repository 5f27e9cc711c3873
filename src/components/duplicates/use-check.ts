import { useRef, useState } from "preact/hooks";
import { CheckCancelled, type Checker } from "../../tools/duplicates/client.ts";
import type {
	Failure,
	ListInput,
	Lists,
	Progress,
} from "../../tools/duplicates/protocol.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { areSame } from "../../tools/duplicates/same-lists.ts";
import { failureOf } from "./use-list.ts";

/** How far the check has come. */
export type CheckState =
	| { phase: "idle" | "cancelled" }
	/** Progress is null until the check has taken long enough to be worth showing it. */
	| { phase: "running"; progress: Progress | null }
	| { phase: "failed"; failure: Failure }
	/** `turn` tells one check from the next. */
	| { phase: "done"; summary: CheckSummary; turn: number };

/** Milliseconds before progress is shown. */
const PATIENCE = 500;

/** Runs checks, one at a time: a second one replaces the first. */
export function useCheck(checker: Checker) {
	const [state, setState] = useState<CheckState>({ phase: "idle" });
	const turns = useRef(0);
	const prepared = useRef<Lists>();

	const check = async (
		poweroffice: ListInput | null,
		crm: ListInput | null,
	) => {
		const turn = ++turns.current;
		const begun = performance.now();
		const current = () => turn === turns.current;
		if (poweroffice === null) {
			const failure = {
				reason: "empty",
				list: "poweroffice",
				message: "",
			} as const;
			return setState({ phase: "failed", failure });
		}
		setState({ phase: "running", progress: null });
		const lists = { poweroffice, crm };
		const before = prepared.current;
		const isPrepared = before !== undefined && areSame(before, lists);
		// Another check of the same lists reads them anew.
		prepared.current = undefined;
		try {
			const summary = await checker.ask(
				"check",
				{ ...lists, isPrepared },
				(progress) => {
					if (current() && performance.now() - begun > PATIENCE)
						setState({ phase: "running", progress });
				},
			);
			if (current()) setState({ phase: "done", summary, turn });
		} catch (error) {
			if (!current()) return;
			if (error instanceof CheckCancelled) setState({ phase: "cancelled" });
			else setState({ phase: "failed", failure: failureOf(error, null) });
		}
	};

	/** Has the lists checked before they are asked for, so that the press of Check is answered at once. */
	const prepare = (poweroffice: ListInput, crm: ListInput | null) => {
		prepared.current = { poweroffice, crm };
		// What fails will fail again when it is asked for, and be shown then.
		checker.ask("prepare", prepared.current).catch(() => {});
	};

	/** What went wrong with other lists says nothing about new ones. */
	const forgetFailure = () =>
		setState((before) =>
			before.phase === "failed" ? { phase: "idle" } : before,
		);

	const cancel = () => checker.cancel();
	return { state, prepare, check, cancel, forgetFailure };
}
