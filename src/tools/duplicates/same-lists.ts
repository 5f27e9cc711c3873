import type { ListInput, Lists } from "./protocol.ts";

/** Whether a check of the ones gives what a check of the others gives. The same file is the same object. */
export function areSame(ones: Lists, others: Lists): boolean {
	return (
		// Of a file, this says nothing.
		JSON.stringify(ones) === JSON.stringify(others) &&
		fileOf(ones.poweroffice) === fileOf(others.poweroffice) &&
		fileOf(ones.crm) === fileOf(others.crm)
	);
}

function fileOf(input: ListInput | null): Blob | null {
	return input?.source.kind === "file" ? input.source.file : null;
}
