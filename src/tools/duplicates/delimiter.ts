import { Scanner } from "./csv.ts";
import { FAULTS } from "./faults.ts";
import type { Delimiter } from "./results.ts";

/** In the order of preference. */
const DELIMITERS: readonly Delimiter[] = ["\t", ";", ",", "|"];
/** `sep=;` alone on the first line: Excel reads it as an instruction and does not show it as a row. */
const SEP_LINE = /^sep=([;,\t|])(?:\r\n|\n|\r|$)/i;

const ODD_QUOTES = FAULTS["unclosed-quote"] | FAULTS["text-after-quote"];

/** The delimiter that the first line names, and where the second begins; null if it names none. */
export function readSepLine(
	head: Uint8Array,
): { delimiter: Delimiter; length: number } | null {
	const line = SEP_LINE.exec(String.fromCharCode(...head.subarray(0, 8)));
	if (line === null) return null;
	return { delimiter: line[1] as Delimiter, length: line[0].length };
}

/**
 * The delimiter that cuts the first records best: the one by which most records have the same number of cells, then the
 * one that frees most addresses, then the one that leaves fewest records in one piece. A tab where none of them cuts
 * anything.
 * @param head text with room for more; see {@link Scanner.scan}
 * @param isWhole no more of it follows; else its last record, of which the end may be missing, tells only if no other does
 */
export function guessDelimiter(
	head: Uint8Array,
	length: number,
	isWhole = true,
): Delimiter {
	const best = isWhole ? undefined : bestDelimiter(head, length, false);
	return best ?? bestDelimiter(head, length, true) ?? "\t";
}

function bestDelimiter(
	head: Uint8Array,
	length: number,
	isWhole: boolean,
): Delimiter | undefined {
	const marks = DELIMITERS.map((delimiter) => ({
		delimiter,
		...mark(head, length, delimiter, isWhole),
	}));
	const best = marks
		.filter(({ alike }) => alike > 0)
		.sort(
			(a, b) =>
				b.alike - a.alike || b.addresses - a.addresses || a.uncut - b.uncut,
		)[0];
	return best?.delimiter;
}

function mark(
	head: Uint8Array,
	length: number,
	delimiter: Delimiter,
	isWhole: boolean,
) {
	let addresses = 0;
	let records = 0;
	let odd = 0;
	let uncut = 0;
	const widths = new Map<number, number>();
	const scanner = new Scanner(delimiter, (record) => {
		if (record.end === record.start) return;
		records++;
		if (record.faults & ODD_QUOTES) odd++;
		for (let cell = 0; cell < record.count; cell++)
			if (isAddress(record, cell)) addresses++;
		if (record.count > 1)
			widths.set(record.count, (widths.get(record.count) ?? 0) + 1);
		else uncut++;
	});
	scanner.scan(head, length, isWhole);
	// Where quotes are in the wrong places, so are the cuts.
	const most = Math.max(0, ...widths.values()) - odd;
	// Where few records are cut, the character is one of the text.
	const isText = (records - uncut) * 3 < records;
	return { addresses, uncut, alike: isText ? 0 : most };
}

/** Whether a cell holds one `@` and no delimiter. Roughly; it is only to choose by. */
function isAddress(record: Scanner, cell: number): boolean {
	let ats = 0;
	const end = record.ends[cell] as number;
	for (let i = record.starts[cell] as number; i < end; i++) {
		const byte = record.bytes[i] as number;
		if (byte === 64) ats++;
		else if (byte === 59 || byte === 44 || byte === 9 || byte === 124)
			return false;
	}
	return ats === 1;
}
