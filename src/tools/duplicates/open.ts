import { CellReader } from "./cell.ts";
import { guessMapping, type Mapping } from "./columns.ts";
import { looksLikeEmail } from "./columns-by-content.ts";
import { ROOM, Scanner } from "./csv.ts";
import { SNIFFED_BYTES, sniff, toUtf8 } from "./decode.ts";
import { guessDelimiter, readSepLine } from "./delimiter.ts";
import { ListError } from "./failure.ts";
import type { ListInput } from "./protocol.ts";
import type { Delimiter, Encoding, Source } from "./results.ts";

/** A source as UTF-8 text with cells. */
export interface OpenText {
	blob: Blob;
	/** Where record 1 begins, and on which line. */
	start: number;
	line: number;
	/** False as long as only ASCII was seen. */
	certain: boolean;
	encoding: Encoding | null;
	delimiter: Delimiter;
	sheets: string[];
	sheet: string | null;
	mapping: Mapping;
	/** Cells that a record should have. */
	width: number;
	/** The first records. */
	sample: string[][];
}

/** Records that the columns are guessed from. */
const SAMPLE_ROWS = 50;
/** Enough for them, unless a cell is huge. */
const SAMPLE_BYTES = 1 << 18;
/** Most often enough, and read first: what the engine has not compiled yet is slow. */
const FEW_BYTES = 1 << 14;

/** How much of a text to open. */
export interface OpenOptions {
	/** Only the beginning, for a preview. */
	headOnly?: boolean;
	/** The encoding, where the beginning gave another one away. */
	encoding?: Encoding;
	onPiece?: (bytesRead: number) => void;
}

/**
 * Opens a source: finds out what it is, its encoding, delimiter, header and columns, as far as the settings do not say.
 * @throws {ListError} @throws {XlsxError} and whatever reading the file throws
 */
export async function openText(
	{ source, settings }: ListInput,
	options: OpenOptions = {},
): Promise<OpenText> {
	const raw = await openBlob(source, options);
	const head = await bytesOf(raw.blob, raw.start, SAMPLE_BYTES);
	const length = head.length - ROOM;
	if (isBlank(head.subarray(0, length))) throw new ListError("empty");
	const sepLine = raw.sheet === null ? readSepLine(head) : null;
	const skipped = sepLine?.length ?? 0;
	const text = head.subarray(skipped);
	const given = settings?.delimiter ?? sepLine?.delimiter ?? raw.delimiter;
	const isWhole = raw.start + length >= raw.blob.size;
	const { delimiter, sample } = sampleOf(
		text,
		length - skipped,
		given,
		isWhole,
	);
	const mapping = settings?.mapping ?? guessMapping(sample);
	return {
		...raw,
		start: raw.start + skipped,
		line: sepLine === null ? 1 : 2,
		delimiter,
		mapping,
		width: widthOf(sample, mapping),
		sample,
	};
}

async function openBlob(source: Source, options: OpenOptions) {
	const none = { sheets: [] as string[], sheet: null, delimiter: null };
	if (source.kind === "text") {
		const text = source.text.replace(/^\uFEFF/, "");
		const blob = new Blob([text]);
		return {
			...none,
			blob,
			start: 0,
			certain: true,
			encoding: "utf-8" as const,
		};
	}
	const { file } = source;
	const sniffed = sniff(await bytesOf(file, 0, SNIFFED_BYTES, 0));
	if (sniffed.kind === "not-text") throw new ListError(sniffed.reason);
	if (sniffed.kind === "xlsx") return openSheet(file, source.sheet);
	const encoding = options.encoding ?? sniffed.encoding;
	if (encoding === "utf-8") return { ...none, blob: file, ...sniffed };
	const part = options.headOnly ? file.slice(0, SNIFFED_BYTES) : file;
	const blob = await toUtf8(part, encoding, options.onPiece);
	return { ...none, blob, start: 0, certain: true, encoding };
}

/** Fetches what reads spreadsheets; only who brings one waits for it. */
export const loadXlsx = () => import("./xlsx.ts");

async function openSheet(file: Blob, wanted: string | undefined) {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { readWorkbook } = await loadXlsx();
	const sheet = await readWorkbook(bytes, wanted, hasAddresses);
	return {
		...sheet,
		start: 0,
		certain: true,
		encoding: null,
		delimiter: "," as const,
	};
}

/** Whether the first rows have an address in a column that is taken for that of the emails. */
function hasAddresses(rows: string[][]): boolean {
	const sample = rows.slice(0, SAMPLE_ROWS);
	const { roles } = guessMapping(sample);
	return sample.some((row) =>
		row.some((cell, i) => roles[i] === "email" && looksLikeEmail(cell)),
	);
}

/** The bytes from `start` on, at most `most`, and `spare` zeros. */
async function bytesOf(
	blob: Blob,
	start: number,
	most: number,
	spare = ROOM,
): Promise<Uint8Array> {
	const part = await blob.slice(start, start + most).arrayBuffer();
	const bytes = new Uint8Array(part.byteLength + spare);
	bytes.set(new Uint8Array(part));
	return bytes;
}

function isBlank(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte <= 32);
}

/** The first records, and the delimiter between their cells. */
function sampleOf(
	text: Uint8Array,
	length: number,
	given: Delimiter | null,
	isWhole: boolean,
): { delimiter: Delimiter; sample: string[][] } {
	if (length > FEW_BYTES) {
		const few = text.slice(0, FEW_BYTES + ROOM);
		const delimiter = given ?? guessDelimiter(few, FEW_BYTES, false);
		const sample = firstRecords(few, FEW_BYTES, delimiter, false);
		if (sample.length === SAMPLE_ROWS) return { delimiter, sample };
	}
	const delimiter = given ?? guessDelimiter(text, length, isWhole);
	return { delimiter, sample: firstRecords(text, length, delimiter, isWhole) };
}

/** The first records, without the last one if more of it may follow. */
function firstRecords(
	text: Uint8Array,
	length: number,
	delimiter: Delimiter,
	isWhole: boolean,
): string[][] {
	const cells = new CellReader(true);
	const records: string[][] = [];
	const scanner = new Scanner(delimiter, (record) => {
		if (records.length < SAMPLE_ROWS) records.push(cells.texts(record));
	});
	scanner.scan(text, length, isWhole);
	if (records.length === 0) scanner.scan(text, length, true);
	return records;
}

/** The cells of the header; without one, of most of the first records. */
function widthOf(sample: string[][], { headerRow }: Mapping): number {
	const header = headerRow === null ? undefined : sample[headerRow];
	if (header !== undefined) return header.length;
	const counts = new Map<number, number>();
	for (const record of sample)
		if (record.some((cell) => cell.trim() !== ""))
			counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
	const [most] = [...counts].sort((a, b) => b[1] - a[1]);
	return most?.[0] ?? 0;
}
