import type { Scanner } from "./csv.ts";
import { ESCAPED } from "./quote.ts";

/** The bytes are not UTF-8, and nothing so far has shown that they should be. */
export class NotUtf8 extends Error {}

/** Decodes the cells of records that a scanner has found. */
export class CellReader {
	/** Whether some bytes were not UTF-8. The caller sets it back. */
	hasBadBytes = false;
	/** Whether the text is known to be UTF-8. */
	certain: boolean;
	readonly #strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
	readonly #lenient = new TextDecoder("utf-8", { ignoreBOM: true });

	/** @param certain that the text is UTF-8 */
	constructor(certain: boolean) {
		this.certain = certain;
	}

	/**
	 * The text of a cell, its quotes resolved.
	 * @throws {NotUtf8} if the bytes are not UTF-8 and it is not certain yet that the text is
	 */
	text(record: Scanner, column: number): string {
		const bytes = record.bytes.subarray(
			record.starts[column],
			record.ends[column],
		);
		const text = this.#decode(bytes);
		return record.forms[column] === ESCAPED ? text.replaceAll('""', '"') : text;
	}

	/** The texts of all cells of a record. */
	texts(record: Scanner): string[] {
		return Array.from({ length: record.count }, (_, i) => this.text(record, i));
	}

	#decode(bytes: Uint8Array): string {
		try {
			const text = this.#strict.decode(bytes);
			if (text.length !== bytes.length) this.certain = true;
			return text;
		} catch {
			if (!this.certain) throw new NotUtf8();
			this.hasBadBytes = true;
			return this.#lenient.decode(bytes);
		}
	}
}
