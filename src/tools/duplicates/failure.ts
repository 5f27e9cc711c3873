import type { Failure, FailureReason } from "./protocol.ts";
import type { ListName } from "./results.ts";
import { XlsxError } from "./xlsx-error.ts";

/** A list that cannot be checked, for a reason that the reader can do something about. */
export class ListError extends Error {
	readonly reason: FailureReason;
	constructor(reason: FailureReason) {
		super(reason);
		this.reason = reason;
	}
}

/** What to tell the page about an error that came up with a list. */
export function failureOf(error: unknown, list: ListName | null): Failure {
	const reason = reasonOf(error);
	return {
		reason,
		list,
		message: reason === "unexpected" ? String(error) : "",
	};
}

function reasonOf(error: unknown): FailureReason {
	if (error instanceof ListError) return error.reason;
	if (error instanceof XlsxError) return `xlsx-${error.reason}`;
	const name = error instanceof Error ? error.name : "";
	if (name === "NotReadableError" || name === "NotFoundError")
		return "unreadable";
	// What the browsers throw when an array or a string does not fit into memory.
	if (error instanceof RangeError && /alloc|length|memory/i.test(error.message))
		return "out-of-memory";
	return "unexpected";
}
