const NUL = 0;
const LF = 10;
const CR = 13;
const QUOTE = 34;

/** How a cell stands in the file. */
export const PLAIN = 0;
export const QUOTED = 1;
/** Quoted, with doubled quotes inside. */
export const ESCAPED = 2;

/** Finds the quote that closes a cell, and notes what it passes. */
export class QuoteSearch {
	/** Where the closing quote is; where the bytes end if there is none. */
	end = 0;
	/** Lines that end within the cell. */
	lines = 0;
	/** Whether there are doubled quotes in it. */
	isEscaped = false;
	hasNul = false;

	/**
	 * @param from where the opening quote is
	 * @param length a line feed must stand there
	 */
	search(bytes: Uint8Array, from: number, length: number): void {
		this.lines = 0;
		this.isEscaped = false;
		this.hasNul = false;
		let p = from + 1;
		for (; p < length; p++) {
			const byte = bytes[p] as number;
			if (byte === QUOTE) {
				if (bytes[p + 1] !== QUOTE) break;
				this.isEscaped = true;
				p++;
			} else if (byte === LF || (byte === CR && bytes[p + 1] !== LF))
				this.lines++;
			else if (byte === NUL) this.hasNul = true;
		}
		this.end = Math.min(p, length);
	}
}
