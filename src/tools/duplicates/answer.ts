import { CheckError, type Checked } from "./check.ts";
import { CheckRun } from "./check-run.ts";
import { failureOf } from "./failure.ts";
import type { Fast } from "./fast.ts";
import { loadXlsx, openText } from "./open.ts";
import type {
	CallName,
	Calls,
	Progress,
	Request,
	Response,
} from "./protocol.ts";
import { selectFindings, selectPreview } from "./query.ts";
import { makeReport } from "./report.ts";
import type { Inspection } from "./results.ts";
import { viewFindingRows, viewFindings } from "./view-findings.ts";
import { viewPreview } from "./view-preview.ts";
import { warmUp } from "./warm-up.ts";

/** Rows of an {@link Inspection}'s preview, and characters of its cells. */
const PREVIEW_ROWS = 20;
const PREVIEW_CELL = 200;
const MOST_ITEMS = 500;
/** Milliseconds between two messages about progress. */
const PROGRESS_EVERY = 100;

type Answers = {
	[Name in CallName]: (
		ask: Calls[Name]["ask"],
		onProgress: (progress: Progress) => void,
	) => Promise<Calls[Name]["answer"]>;
};

/** Answers what a page asks, one check at a time; it is all of the worker but its message port. */
export class Answerer {
	#checked: Checked | null = null;
	/** Fetched with what else a file needs. */
	#fast: Fast | null = null;
	/** Tells the latest check from those before it, which end when they come to tell their progress. */
	#turn = 0;
	/** The check that was begun before it is asked for. */
	#prepared: CheckRun | null = null;
	/** The last selection, for its pages. */
	#selected = { of: "", items: [] as number[] };

	/** Answers a request by `respond`: any number of progress messages, then "done" or "failed". Never throws. */
	async answer(
		{ id, call, ask }: Request,
		respond: (response: Response) => void,
	): Promise<void> {
		let last = performance.now();
		const onProgress = (progress: Progress) => {
			if (performance.now() - last < PROGRESS_EVERY) return;
			last = performance.now();
			respond({ id, type: "progress", progress });
		};
		try {
			const answer = await this.#answers[call](ask as never, onProgress);
			respond({ id, type: "done", answer });
		} catch (error) {
			const failure =
				error instanceof CheckError ? error.failure : failureOf(error, null);
			respond({ id, type: "failed", failure });
		}
	}

	readonly #answers: Answers = {
		ready: async () => {
			// Before the answer, so that no list has to wait for it.
			await warmUp();
			return null;
		},
		expectFile: async () => {
			const loading = [import("./fast.ts"), loadXlsx()] as const;
			const [{ fast }] = await Promise.all(loading);
			this.#fast = fast;
			return null;
		},
		inspect: async ({ input }) => inspect(input),
		prepare: async (lists) => {
			this.#prepared = new CheckRun(lists, this.#fast);
			return null;
		},
		check: async ({ isPrepared, ...lists }, onProgress) => {
			const turn = this.#forget();
			const prepared = isPrepared ? this.#prepared : null;
			const run = prepared ?? new CheckRun(lists, this.#fast);
			this.#prepared = null;
			run.onProgress = (progress) => {
				if (turn !== this.#turn) throw new Error("Another check began.");
				onProgress(progress);
			};
			const checked = await run.checked;
			if (turn === this.#turn) this.#checked = checked;
			return checked.summary;
		},
		cancel: async () => {
			this.#forget();
			return null;
		},
		findings: async ({ offset, limit, ...query }) => {
			const checked = this.#lastCheck();
			const ids = await this.#select(`findings ${JSON.stringify(query)}`, () =>
				selectFindings(checked, query),
			);
			const page = ids.slice(offset, offset + Math.min(limit, MOST_ITEMS));
			return { total: ids.length, items: await viewFindings(checked, page) };
		},
		findingRows: async ({ id, offset, limit }) =>
			viewFindingRows(
				this.#lastCheck(),
				id,
				offset,
				Math.min(limit, MOST_ITEMS),
			),
		preview: async ({ offset, limit, ...query }) => {
			const checked = this.#lastCheck();
			const { preview } = checked;
			if (preview === null) return { total: 0, items: [] };
			const places = await this.#select(
				`preview ${JSON.stringify(query)}`,
				() => selectPreview(checked, preview, query),
			);
			const page = places.slice(offset, offset + Math.min(limit, MOST_ITEMS));
			const items = await viewPreview(checked, preview, page);
			return { total: places.length, items };
		},
		report: async (texts) => makeReport(this.#lastCheck(), texts),
	};

	#forget(): number {
		this.#checked = null;
		this.#selected = { of: "", items: [] };
		return ++this.#turn;
	}

	#lastCheck(): Checked {
		if (this.#checked === null) throw new Error("Nothing was checked yet.");
		return this.#checked;
	}

	async #select(
		of: string,
		select: () => Promise<number[]>,
	): Promise<number[]> {
		if (this.#selected.of !== of)
			this.#selected = { of, items: await select() };
		return this.#selected.items;
	}
}

async function inspect(
	input: Calls["inspect"]["ask"]["input"],
): Promise<Inspection> {
	const text = await openText(input, { headOnly: true });
	const isSheet = text.sheet !== null;
	return {
		format: isSheet ? "xlsx" : "text",
		encoding: text.encoding,
		delimiter: isSheet ? null : text.delimiter,
		sheets: text.sheets,
		sheet: text.sheet,
		mapping: text.mapping,
		preview: text.sample
			.slice(0, PREVIEW_ROWS)
			.map((row) => row.map(shortened)),
	};
}

function shortened(cell: string): string {
	if (cell.length <= PREVIEW_CELL) return cell;
	// A character of two code units is not cut in two.
	return `${cell.slice(0, PREVIEW_CELL).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
