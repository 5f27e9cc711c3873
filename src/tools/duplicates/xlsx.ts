/** Why a file is not read as a spreadsheet. The words for it stand in the strings, under these keys. */
export type XlsxReason =
	| "password-protected"
	| "old-excel"
	| "not-a-spreadsheet"
	| "broken"
	| "too-large"
	| "no-sheet";

/** A file that is not read; nothing of it was. */
export class XlsxError extends Error {
	readonly reason: XlsxReason;
	constructor(reason: XlsxReason) {
		super(reason);
		this.name = "XlsxError";
		this.reason = reason;
	}
}
