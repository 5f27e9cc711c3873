import { type CellValue, readXlsx, type Sheet } from "hucre/xlsx";
import { tableText } from "./table-text.ts";
import { XlsxError } from "./xlsx-error.ts";
import { declaredSize } from "./zip-size.ts";

/** A million rows of six columns take some 400 MB of XML; a text of 512 MB and more no browser can hold. */
const MOST_UNPACKED = 500_000_000;
/** MS-CFB, section 2.2: the container of old Excel files, and of new ones with a password. */
const CONTAINER = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** MS-OFFCRYPTO, section 2.3.4: the stream that holds the file behind a password. */
const ENCRYPTED = "EncryptedPackage";

/**
 * The names of the sheets that the reader sees in Excel, in its order; of all sheets if every one is hidden.
 * @throws {XlsxError}
 */
export async function sheetNames(bytes: Uint8Array): Promise<string[]> {
	const all: { name: string; shown: boolean }[] = [];
	await read(bytes, ({ name, hidden, veryHidden }) => {
		all.push({ name, shown: !hidden && !veryHidden });
		return false;
	});
	const shown = all.filter((sheet) => sheet.shown);
	return (shown.length > 0 ? shown : all).map(({ name }) => name);
}

/**
 * The names of all sheets, and one of them as a text: the wanted one, or the first that is a list, for a workbook may begin
 * with a cover or an empty form; else the first.
 * @throws {XlsxError}
 */
export async function readWorkbook(
	bytes: Uint8Array,
	wanted: string | undefined,
	isList: (rows: string[][]) => boolean,
): Promise<{ sheets: string[]; sheet: string; blob: Blob }> {
	const sheets = await sheetNames(bytes);
	const sheet = wanted ?? sheets[0] ?? "";
	const first = await readSheet(bytes, sheet);
	if (wanted === undefined && !isList(first))
		for (const other of sheets.slice(1)) {
			const rows = await readSheet(bytes, other);
			if (isList(rows)) return { sheets, sheet: other, blob: tableText(rows) };
		}
	return { sheets, sheet, blob: tableText(first) };
}

/**
 * The cells of a sheet as text, from row 1 and column A on; empty ones are "". Nothing is trimmed.
 * @throws {XlsxError}
 */
export async function readSheet(
	bytes: Uint8Array,
	sheet: string,
): Promise<string[][]> {
	const [found] = await read(bytes, ({ name }) => name === sheet);
	if (found === undefined) throw new XlsxError("no-sheet");
	return found.rows.map((row) => row.map(text));
}

async function read(
	bytes: Uint8Array,
	wanted: (sheet: Pick<Sheet, "name" | "hidden" | "veryHidden">) => boolean,
): Promise<Sheet[]> {
	if (CONTAINER.every((byte, index) => bytes[index] === byte))
		throw new XlsxError(contains(bytes, ENCRYPTED) ? "protected" : "old");
	const size = declaredSize(bytes);
	if (size === null) throw new XlsxError("broken");
	if (size > MOST_UNPACKED) throw new XlsxError("too-large");
	try {
		return (await readXlsx(bytes, { sheets: wanted })).sheets;
	} catch (cause) {
		// What the library says in English; it has no class of its own for this.
		const tooMany = cause instanceof Error && /limit/.test(cause.message);
		throw new XlsxError(tooMany ? "too-large" : "broken", { cause });
	}
}

function text(value: CellValue): string {
	if (value === null || value === undefined) return "";
	if (value instanceof Date) return value.toISOString().slice(0, 10);
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	return String(value);
}

/** Whether the name stands anywhere in the container, in UTF-16 as its directory has it. */
function contains(bytes: Uint8Array, name: string): boolean {
	const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(wanted[0] ?? 0); at !== -1; ) {
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
		at = bytes.indexOf(wanted[0] ?? 0, at + 1);
	}
	return false;
}
