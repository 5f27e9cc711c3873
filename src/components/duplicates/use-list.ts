import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import {
	CheckCancelled,
	type Checker,
	CheckFailed,
} from "../../tools/duplicates/client.ts";
import type { Mapping } from "../../tools/duplicates/columns.ts";
import type { Failure, ListInput } from "../../tools/duplicates/protocol.ts";
import type {
	Delimiter,
	Inspection,
	ListName,
	Settings,
} from "../../tools/duplicates/results.ts";

/** The beginning of a text is enough to find its columns; the worker need not be sent the rest for that. */
const INSPECTED = 200_000;
/** Milliseconds without a key before the columns are looked for. */
const PAUSE = 250;

/** Characters of a list that takes a worker a fraction of a second to check: some 20,000 rows. */
const SHORT = 2_500_000;

/** One of the two lists as the reader gives it. */
export interface List {
	name: ListName;
	textbox: RefObject<HTMLTextAreaElement>;
	fileInput: RefObject<HTMLInputElement>;
	/** Counts instead of the text, where there is one. */
	file: File | null;
	inspection: Inspection | null;
	/** Why the list cannot be read. */
	failure: Failure | null;
	/** Grows with every change of the list or of how it is read. */
	changes(): number;
	/** What is to be checked; null where the reader gave nothing. */
	input(): ListInput | null;
	/** Whether it was pasted or typed, if there is one, and takes only a moment to check. */
	isShort(): boolean;
	/** Fetches what reads spreadsheets: a file seems to be about to come. */
	expectFile(): void;
	setText(text: string): void;
	textChanged(): void;
	setFile(file: File | null): void;
	setSheet(sheet: string): void;
	setDelimiter(delimiter: Delimiter): void;
	setMapping(mapping: Mapping): void;
}

/** Keeps one list, and asks the worker about its columns when it changes. */
export function useList(checker: Checker, name: ListName): List {
	const textbox = useRef<HTMLTextAreaElement>(null);
	const fileInput = useRef<HTMLInputElement>(null);
	const [file, keepFile] = useState<File | null>(null);
	const [sheet, keepSheet] = useState<string>();
	const [settings, setSettings] = useState<Settings>({});
	const [inspection, setInspection] = useState<Inspection | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const changes = useRef(0);
	const latest = useRef(0);
	const timer = useRef<number>();

	const inputOf = (
		file: File | null,
		more: { sheet?: string | undefined; settings: Settings },
		most?: number,
	): ListInput | null => {
		const text = textbox.current?.value ?? "";
		if (file === null && text.trim() === "") return null;
		return {
			source:
				file === null
					? { kind: "text", text: text.slice(0, most) }
					: {
							kind: "file",
							file,
							...(more.sheet !== undefined && { sheet: more.sheet }),
						},
			settings: more.settings,
		};
	};

	const inspect = async (
		file: File | null,
		more: { sheet?: string | undefined; settings: Settings },
	) => {
		const turn = ++latest.current;
		const input = inputOf(file, more, INSPECTED);
		try {
			const found = input ? await checker.ask("inspect", { input }) : null;
			if (turn !== latest.current) return;
			setInspection(found);
			setFailure(null);
		} catch (error) {
			if (turn !== latest.current || error instanceof CheckCancelled) return;
			setInspection(null);
			setFailure(failureOf(error, name));
		}
	};

	// Where it fails, the file that needs it will say so.
	const expectFile = () => {
		checker.ask("expectFile", {}).catch(() => {});
	};

	/** Looks anew: what was chosen for another text or file does not hold for this one. */
	const startOver = (file: File | null, pause = 0) => {
		clearTimeout(timer.current);
		keepFile(file);
		keepSheet(undefined);
		setSettings({});
		// The columns of another file are not to be chosen from; those of a text stay while it is typed.
		if (file !== null) setInspection(null);
		timer.current = window.setTimeout(inspect, pause, file, { settings: {} });
	};

	useEffect(() => {
		// The reader may have been faster than this script.
		if (fileInput.current?.matches(":focus, :hover")) expectFile();
		const early = fileInput.current?.files?.[0] ?? null;
		if (early || textbox.current?.value) startOver(early);
	}, []);

	return {
		name,
		textbox,
		fileInput,
		file,
		inspection,
		failure,
		changes: () => changes.current,
		expectFile,
		// A press of Check can come before the first look at a file that was there early.
		input: () =>
			inputOf(file ?? fileInput.current?.files?.[0] ?? null, {
				// The one that is shown, so that it need not be looked for again.
				sheet: sheet ?? inspection?.sheet ?? undefined,
				settings,
			}),
		isShort: () =>
			fileInput.current?.files?.length === 0 &&
			(file?.size ?? textbox.current?.value.length ?? 0) <= SHORT,
		setText: (text) => {
			if (textbox.current) textbox.current.value = text;
			if (fileInput.current) fileInput.current.value = "";
			changes.current++;
			startOver(null);
		},
		textChanged: () => {
			if (file !== null) return;
			changes.current++;
			startOver(null, PAUSE);
		},
		setFile: (chosen) => {
			if (chosen === null && fileInput.current) fileInput.current.value = "";
			changes.current++;
			startOver(chosen);
		},
		setSheet: (chosen) => {
			changes.current++;
			keepSheet(chosen);
			setSettings({});
			void inspect(file, { sheet: chosen, settings: {} });
		},
		setDelimiter: (delimiter) => {
			changes.current++;
			setSettings({ delimiter });
			void inspect(file, { sheet, settings: { delimiter } });
		},
		setMapping: (mapping) => {
			changes.current++;
			setSettings((before) => ({ ...before, mapping }));
			setInspection((before) => before && { ...before, mapping });
		},
	};
}

/** What went wrong, whatever was thrown. */
export function failureOf(error: unknown, list: ListName | null): Failure {
	if (error instanceof CheckFailed) return error.failure;
	return { reason: "unexpected", list, message: String(error) };
}
