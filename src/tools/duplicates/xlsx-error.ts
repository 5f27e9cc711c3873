/** Why a spreadsheet is not read. */
export type XlsxReason =
	/** It has a password. */
	| "protected"
	/** It is of the kind that Excel wrote before 2007. */
	| "old"
	/** It is damaged, or no spreadsheet. */
	| "broken"
	/** It is larger than a browser can hold, or pretends to be smaller than it is. */
	| "too-large"
	/** It has no sheet of the name that was asked for. */
	| "no-sheet";

/** A spreadsheet that is not read; nothing of it was. */
export class XlsxError extends Error {
	readonly reason: XlsxReason;
	constructor(reason: XlsxReason, options?: ErrorOptions) {
		super(`Spreadsheet not read: ${reason}`, options);
		this.reason = reason;
		this.name = "XlsxError";
	}
}
