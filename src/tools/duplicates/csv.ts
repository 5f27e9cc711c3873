import type { FastReader } from "./fast-reader.ts";
import { FAULTS } from "./faults.ts";
import { ESCAPED, PLAIN, QUOTED, QuoteSearch } from "./quote.ts";

/** Bytes that must be there beyond those that are scanned. */
export const ROOM = 1;

const NUL = 0;
export const LF = 10;
export const CR = 13;
const QUOTE = 34;
/** A cell of more bytes than this is reported. */
const HUGE_CELL = 1 << 16;

/**
 * Finds the records and cells of a CSV file (RFC 4180, any delimiter, any mix of line ends) in bytes of UTF-8 or any
 * other encoding that keeps ASCII. It decodes nothing: while `onRecord` runs, the fields tell where the record's cells
 * are in `bytes`.
 *
 * A quote that is not closed before the end of the file, or that is "closed" in the middle of a later cell, is an
 * ordinary character: its cell ends at the next delimiter or line end, and what follows is read as if nothing had been.
 */
export class Scanner {
	bytes: Uint8Array = new Uint8Array();
	/** Where in `bytes` the record begins, and ends without its line end. */
	start = 0;
	end = 0;
	/** Cell `i` is `bytes[starts[i] .. ends[i]]`, without the quotes around it; `forms[i]` says how it stands there. */
	starts = new Uint32Array(64);
	ends = new Uint32Array(64);
	forms = new Uint8Array(64);
	/** Number of cells. An empty line is one empty cell. */
	count = 0;
	/** Number of the record, from 0. */
	index = -1;
	/** Number of the line it begins on, from 1. */
	line = 1;
	/** See {@link FAULTS}. */
	faults = 0;
	/** Where `bytes[0]` is in the source. The reader keeps it. */
	base = 0;
	/** Takes records instead of `onRecord` as far as it can, if there is one. */
	fast: FastReader | null = null;
	/** 1 for a byte that ends a cell, 2 for one to be noted. */
	readonly #stops = new Uint8Array(256);
	readonly #quote = new QuoteSearch();
	readonly #delimiter: number;
	readonly #onRecord: (scanner: Scanner) => void;
	#lineEnd = 0;
	#mixed = false;
	#skipping = false;

	/** @param delimiter one ASCII character */
	constructor(delimiter: string, onRecord: (scanner: Scanner) => void) {
		this.#delimiter = delimiter.charCodeAt(0);
		this.#onRecord = onRecord;
		for (const stop of [this.#delimiter, LF, CR]) this.#stops[stop] = 1;
		this.#stops[NUL] = 2;
	}

	/**
	 * Reports every complete record in the first `length` bytes.
	 * @param bytes must have {@link ROOM} bytes more than `length`; the first of them is overwritten
	 * @param last nothing follows these bytes, so the rest is a record too
	 * @param full no more bytes fit: a record that fills them all is skipped up to its line end
	 * @returns where the first incomplete record begins
	 */
	scan(bytes: Uint8Array, length: number, last: boolean, full = false): number {
		// An end of line after the end spares a comparison per byte.
		bytes[length] = LF;
		this.bytes = bytes;
		const stops = this.#stops;
		const delimiter = this.#delimiter;
		const quote = this.#quote;
		let { starts, ends, forms } = this;
		let p = this.#skipping ? this.#skip(bytes, length, last) : 0;
		this.fast?.forget();
		while (p < length) {
			p = this.fast?.take(this, p, length, this.#lineEnd) ?? p;
			if (p >= length) break;
			const start = p;
			const waits = !last && !(full && start === 0);
			let count = 0;
			let stop = 0;
			let lines = 0;
			this.faults = 0;
			for (;;) {
				let from = p;
				let to = -1;
				let form = PLAIN;
				if (bytes[p] === QUOTE) {
					quote.search(bytes, p, length);
					const { end } = quote;
					if (end + 1 >= length && waits) return start;
					if (quote.hasNul) this.faults |= FAULTS["nul-byte"];
					if (end < length && stops[bytes[end + 1] as number] === 1) {
						form = quote.isEscaped ? ESCAPED : QUOTED;
						lines += quote.lines;
						from = p + 1;
						to = end;
						p = end + 1;
						stop = bytes[p] as number;
					} else {
						const hasText = end < length && bytes[end - 1] !== delimiter;
						const after = hasText && quote.lines === 0;
						this.faults |= after
							? FAULTS["text-after-quote"]
							: FAULTS["unclosed-quote"];
						p = after ? end + 1 : p + 1;
					}
				}
				if (to === -1) {
					while (stops[bytes[p] as number] === 0) p++;
					while (bytes[p] === NUL) {
						this.faults |= FAULTS["nul-byte"];
						while (stops[bytes[++p] as number] === 0);
					}
					stop = bytes[p] as number;
					to = p;
				}
				if (count === starts.length) {
					this.#widen();
					({ starts, ends, forms } = this);
				}
				starts[count] = from;
				ends[count] = to;
				forms[count] = form;
				count++;
				if (stop !== delimiter) break;
				p++;
			}
			this.end = p;
			if (p >= length && !last) {
				if (waits) return start;
				this.#skipping = true;
				this.faults |= FAULTS["huge-row"];
				count = 0;
			} else if (p < length) {
				// Whether a line feed follows is not known yet.
				if (bytes[p] === CR && p + 1 >= length && waits) return start;
				const both = bytes[p] === CR && p + 1 < length && bytes[p + 1] === LF;
				this.#noteLineEnd(both ? LF + CR : (bytes[p] as number));
				p += both ? 2 : 1;
			}
			this.start = start;
			this.count = count;
			this.index++;
			if (this.end - start > HUGE_CELL) this.#noteHugeCell();
			this.#onRecord(this);
			this.line += lines + 1;
		}
		return p;
	}

	#skip(bytes: Uint8Array, length: number, last: boolean): number {
		let p = 0;
		while (bytes[p] !== LF && bytes[p] !== CR) p++;
		if (bytes[p] === CR && p + 1 >= length && !last) return p;
		this.#skipping = p >= length;
		if (p >= length) return length;
		return bytes[p] === CR && bytes[p + 1] === LF ? p + 2 : p + 1;
	}

	#noteLineEnd(lineEnd: number): void {
		if (lineEnd === this.#lineEnd || this.#mixed) return;
		this.#mixed = this.#lineEnd !== 0;
		if (this.#mixed) this.faults |= FAULTS["mixed-line-ends"];
		this.#lineEnd = lineEnd;
	}

	#noteHugeCell(): void {
		for (let i = 0; i < this.count; i++)
			if ((this.ends[i] as number) - (this.starts[i] as number) > HUGE_CELL)
				this.faults |= FAULTS["huge-cell"];
	}

	#widen(): void {
		this.starts = doubled(this.starts);
		this.ends = doubled(this.ends);
		this.forms = doubled(this.forms);
	}
}

function doubled<T extends Uint8Array | Uint32Array>(array: T): T {
	const wider = new (array.constructor as new (length: number) => T)(
		array.length * 2,
	);
	wider.set(array);
	return wider;
}
