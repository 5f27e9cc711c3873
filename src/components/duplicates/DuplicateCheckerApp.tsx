import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Checker } from "../../tools/duplicates/client.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { sampleLists } from "../../tools/duplicates/sample.ts";
import { wordsOf } from "../../tools/strings/words.ts";
import { ListField } from "./ListField.tsx";
import { Results } from "./Results.tsx";
import { StatusLine } from "./StatusLine.tsx";
import type { CheckerProps } from "./strings.ts";
import { useCheck } from "./use-check.ts";
import { useList } from "./use-list.ts";

/** The checker: two lists in, what Sesam Talk would make of them out. Nothing leaves the browser. */
export function DuplicateCheckerApp({
	strings,
	lang,
	links,
	waits = false,
	onDone,
}: CheckerProps & {
	/** Is told what each check has found. */
	onDone?: (summary: CheckSummary) => void;
}) {
	const words = useMemo(() => wordsOf(strings, lang), [strings, lang]);
	const checker = useMemo(() => new Checker(), []);
	const [ready, setReady] = useState(!waits);
	// Fetched before there is a list, so that no request is left to be made when there is one.
	useEffect(() => {
		const begin = () => setReady(true);
		checker.ask("ready", {}).then(begin, begin);
	}, [checker]);
	const poweroffice = useList(checker, "poweroffice");
	const crm = useList(checker, "crm");
	const { state, prepare, check, cancel, forgetFailure } = useCheck(checker);
	useEffect(() => {
		if (state.phase === "done") onDone?.(state.summary);
	}, [state]);
	const changes = () => poweroffice.changes() + crm.changes();
	const checked = useRef(-1);
	// Every change of a list ends with a new look at it. Perhaps Check was faster.
	useEffect(() => {
		const input = poweroffice.inspection && poweroffice.input();
		const areShort = poweroffice.isShort() && crm.isShort();
		if (input && areShort && changes() !== checked.current)
			prepare(input, crm.input());
	}, [poweroffice.inspection, crm.inspection]);
	const running = state.phase === "running";
	const checkButton = useRef<HTMLButtonElement>(null);

	const useSample = () => {
		const lists = sampleLists({
			title: words.say("sampleTitle"),
			customerNumber: words.say("role.customerNumber"),
			customerName: words.say("role.customerName"),
			firstName: words.say("role.firstName"),
			lastName: words.say("role.lastName"),
			fullName: words.say("role.fullName"),
			email: words.say("role.email"),
		});
		forgetFailure();
		poweroffice.setText(lists.poweroffice);
		crm.setText(lists.crm);
	};

	return (
		<div class="dup">
			<div class="dup-inputs">
				<p class="dup-privacy">{words.say("privacy")}</p>
				<ListField list={poweroffice} ready={ready} words={words} />
				<ListField list={crm} ready={ready} words={words} />
				<div class="dup-actions">
					<button
						ref={checkButton}
						type="button"
						class="dup-primary"
						onClick={() => {
							checked.current = changes();
							check(poweroffice.input(), crm.input());
						}}
					>
						{words.say("check")}
					</button>
					{running && (
						<button
							type="button"
							onClick={() => {
								cancel();
								// This button goes.
								checkButton.current?.focus();
							}}
						>
							{words.say("cancel")}
						</button>
					)}
					<button type="button" onClick={useSample}>
						{words.say("sample")}
					</button>
				</div>
			</div>
			<StatusLine state={state} words={words} />
			{state.phase === "done" && (
				<>
					<p class="dup-failure" aria-live="polite">
						{changes() !== checked.current && words.say("stale")}
					</p>
					<Results
						key={state.turn}
						summary={state.summary}
						checker={checker}
						words={words}
						strings={strings}
						links={links}
					/>
				</>
			)}
		</div>
	);
}
