import type { Scanner } from "./csv.ts";

/** What takes the records of a scanner that need no closer look. */
export interface FastReader {
	/** Other bytes are in the array that was given last. */
	forget(): void;
	/**
	 * Takes records, and moves the scanner's `index` and `line` on.
	 * @param from where in the scanner's bytes the first of them begins
	 * @param length how many bytes there are
	 * @param lineEnd the sum of the characters that end a line here; 0 as long as none has ended
	 * @returns where the first record begins that was not taken
	 */
	take(scanner: Scanner, from: number, length: number, lineEnd: number): number;
}
