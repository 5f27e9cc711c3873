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

/** What the reader gave, besides the text in the box. */
interface Given {
	file: File | null;
	sheet?: string | undefined;
	settings: Settings;
}

/** Keeps one list, and asks the worker about its columns when it changes. */
export function useList(checker: Checker, name: ListName): List {
	const textbox = useRef<HTMLTextAreaElement>(null);
	const fileInput = useRef<HTMLInputElement>(null);
	const given = useRef<Given>({ file: null, settings: {} });
	const [file, showFile] = useState<File | null>(null);
	const [inspection, setInspection] = useState<Inspection | null>(null);
	const [failure, setFailure] = useState<Failure | null>(null);
	const changes = useRef(0);
	/** Counts the looks at the list; `shown` is the one that the inspection is of. */
	const latest = useRef(0);
	const shown = useRef(0);
	const timer = useRef<number>();

	const inputOf = (most?: number): ListInput | null => {
		const { sheet, settings } = given.current;
		// A press of Check can come before the first look at a file that was there early.
		const file = given.current.file ?? fileInput.current?.files?.[0] ?? null;
		if (file !== null)
			return {
				source: { kind: "file", file, ...(sheet !== undefined && { sheet }) },
				settings,
			};
		const text = textbox.current?.value ?? "";
		if (text.trim() === "") return null;
		return { source: { kind: "text", text: text.slice(0, most) }, settings };
	};

	const inspect = async () => {
		clearTimeout(timer.current);
		const turn = ++latest.current;
		const input = inputOf(INSPECTED);
		try {
			const found = input ? await checker.ask("inspect", { input }) : null;
			if (turn !== latest.current) return;
			// So that it need not be looked for again.
			given.current.sheet ??= found?.sheet ?? undefined;
			setInspection(found);
			setFailure(null);
		} catch (error) {
			if (turn !== latest.current || error instanceof CheckCancelled) return;
			setInspection(null);
			setFailure(failureOf(error, name));
		}
		shown.current = turn;
	};

	// Where it fails, the file that needs it will say so.
	const expectFile = () => {
		checker.ask("expectFile", {}).catch(() => {});
	};

	/** Looks anew: what was chosen for another text or file does not hold for this one. */
	const startOver = (file: File | null, pause = 0) => {
		latest.current++;
		given.current = { file, settings: {} };
		showFile(file);
		// The columns of another file are not to be chosen from; those of a text stay while it is typed.
		if (file !== null) setInspection(null);
		clearTimeout(timer.current);
		timer.current = window.setTimeout(inspect, pause);
	};

	const change = (file: File | null, pause?: number) => {
		changes.current++;
		startOver(file, pause);
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
		input: () => inputOf(),
		isShort: () =>
			fileInput.current?.files?.length === 0 &&
			(given.current.file?.size ?? textbox.current?.value.length ?? 0) <= SHORT,
		setText: (text) => {
			if (textbox.current) textbox.current.value = text;
			if (fileInput.current) fileInput.current.value = "";
			change(null);
		},
		textChanged: () => {
			if (given.current.file === null) change(null, PAUSE);
		},
		setFile: (file) => {
			const field = fileInput.current;
			if (field && field.files?.[0] !== file) field.value = "";
			change(file);
		},
		setSheet: (sheet) => {
			changes.current++;
			given.current = { ...given.current, sheet, settings: {} };
			void inspect();
		},
		setDelimiter: (delimiter) => {
			changes.current++;
			given.current.settings = { delimiter };
			void inspect();
		},
		setMapping: (mapping) => {
			// What is shown is of the list as it was before: soon others take the place of these columns.
			if (shown.current !== latest.current) return;
			changes.current++;
			given.current.settings = { ...given.current.settings, mapping };
			setInspection((before) => before && { ...before, mapping });
		},
	};
}

/** What went wrong, whatever was thrown. */
export function failureOf(error: unknown, list: ListName | null): Failure {
	if (error instanceof CheckFailed) return error.failure;
	return { reason: "unexpected", list, message: String(error) };
}
