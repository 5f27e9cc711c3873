import { expect } from "vitest";
import { Answerer } from "../../src/tools/duplicates/answer.ts";
import type {
	CallName,
	Calls,
	Failure,
	ListInput,
	Progress,
} from "../../src/tools/duplicates/protocol.ts";
import type { CheckSummary } from "../../src/tools/duplicates/results.ts";

/** Text that was pasted, bytes of a file, or the whole input. */
export type Given = string | Uint8Array<ArrayBuffer> | ListInput;

export function input(given: Given): ListInput {
	if (typeof given === "string")
		return { source: { kind: "text", text: given } };
	if (given instanceof Uint8Array)
		return { source: { kind: "file", file: new Blob([given]) } };
	return given;
}

/** Asks an answerer as the page asks the worker. Throws the failure. */
export async function ask<Name extends CallName>(
	answerer: Answerer,
	call: Name,
	ask: Calls[Name]["ask"],
	onProgress: (progress: Progress) => void = () => {},
): Promise<Calls[Name]["answer"]> {
	return new Promise((resolve, reject) => {
		answerer.answer({ id: 7, call, ask } as never, (response) => {
			if (response.type === "progress") onProgress(response.progress);
			else if (response.type === "failed") reject(response.failure);
			else resolve(response.answer as never);
		});
	});
}

/** A finding as tests name it: key, list, address, rows. */
type FindingLine = [string, string, string, number[]];

interface Outcome {
	answerer: Answerer;
	summary: CheckSummary;
	/** In the order they are shown. */
	findings: FindingLine[];
	/** Of the CRM's rows: row, verdict, address, key of the detail. */
	preview: [number, string, string, string][];
}

/** Checks one list or two, with the kernel and without, and tells what came out, in short. */
export async function runCheck(
	poweroffice: Given,
	crm?: Given,
): Promise<Outcome> {
	const { answerer, ...outcome } = await runWith(
		new Answerer(),
		poweroffice,
		crm,
	);
	const fast = new Answerer();
	await ask(fast, "expectFile", {});
	const same = await runWith(fast, poweroffice, crm);
	expect({ ...same, answerer: null }).toEqual({ ...outcome, answerer: null });
	return { answerer, ...outcome };
}

async function runWith(
	answerer: Answerer,
	poweroffice: Given,
	crm: Given | undefined,
): Promise<Outcome> {
	const summary = await ask(answerer, "check", {
		poweroffice: input(poweroffice),
		crm: crm === undefined ? null : input(crm),
	});
	const part = { search: "", descending: false, offset: 0, limit: 500 };
	const { items } = await ask(answerer, "findings", {
		...part,
		keys: [],
		lists: [],
		sort: "kind",
	});
	const preview = await ask(answerer, "preview", {
		...part,
		verdicts: [],
		sort: "row",
	});
	return {
		answerer,
		summary,
		findings: items.map(({ key, list, email, rows }) => [
			key,
			list,
			email,
			rows.map(({ row }) => row),
		]),
		preview: preview.items.map(({ row, verdict, email, detail }) => [
			row,
			verdict,
			email,
			detail?.key ?? "",
		]),
	};
}

/** The failure of a check that must fail. */
export async function failureOfCheck(
	poweroffice: Given,
	crm?: Given,
): Promise<Failure> {
	try {
		await runCheck(poweroffice, crm);
	} catch (failure) {
		return failure as Failure;
	}
	throw new Error("The check did not fail.");
}
