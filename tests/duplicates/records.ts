import { CellReader } from "../../src/tools/duplicates/cell.ts";
import { ROOM, Scanner } from "../../src/tools/duplicates/csv.ts";
import { FAULTS } from "../../src/tools/duplicates/faults.ts";
import { scanBlob } from "../../src/tools/duplicates/read.ts";

/** A record as our reader gives it. */
interface Record {
	cells: string[];
	line: number;
	faults: string[];
}

function collector(delimiter: string) {
	const records: Record[] = [];
	const cells = new CellReader(true);
	const scanner = new Scanner(delimiter, (record) => {
		const faults = Object.entries(FAULTS).filter(
			([, bit]) => record.faults & bit,
		);
		records.push({
			cells: cells.texts(record),
			line: record.line,
			faults: faults.map(([name]) => name),
		});
	});
	return { records, scanner };
}

/** The records of a text, read at once. */
export function recordsOf(
	text: string | Uint8Array,
	delimiter = ",",
): Record[] {
	const bytes =
		typeof text === "string" ? new TextEncoder().encode(text) : text;
	const room = new Uint8Array(bytes.length + ROOM);
	room.set(bytes);
	const { records, scanner } = collector(delimiter);
	scanner.scan(room, bytes.length, true);
	return records;
}

/** The cells of a text, read at once. */
export function cellsOf(
	text: string | Uint8Array,
	delimiter = ",",
): string[][] {
	return recordsOf(text, delimiter).map(({ cells }) => cells);
}

/** The records of a text that comes in pieces of these lengths, over and over. */
export async function recordsInPieces(
	text: string,
	delimiter: string,
	lengths: readonly number[],
): Promise<Record[]> {
	const { records, scanner } = collector(delimiter);
	await scanBlob(inPieces(text, lengths), 0, scanner);
	return records;
}

/** A blob whose stream comes in pieces of these lengths, over and over. */
export function inPieces(text: string, lengths: readonly number[]): Blob {
	const blob = new Blob([text]);
	const slice = blob.slice.bind(blob);
	const stream = (part: Blob) =>
		new ReadableStream<Uint8Array<ArrayBuffer>>({
			async start(controller) {
				const bytes = new Uint8Array(await part.arrayBuffer());
				for (let at = 0, i = 0; at < bytes.length; i++) {
					const length = lengths[i % lengths.length] as number;
					controller.enqueue(bytes.slice(at, at + length));
					at += length;
				}
				controller.close();
			},
		});
	blob.slice = (...range) => {
		const part = slice(...range);
		part.stream = () => stream(part);
		return part;
	};
	return blob;
}
