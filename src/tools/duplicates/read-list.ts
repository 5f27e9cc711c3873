import { CellReader, NotUtf8 } from "./cell.ts";
import type { Contacts } from "./contacts.ts";
import { Scanner } from "./csv.ts";
import { encodingOf } from "./decode.ts";
import { ListError } from "./failure.ts";
import type { Fast } from "./fast.ts";
import { Ingest } from "./ingest.ts";
import { type OpenText, openText } from "./open.ts";
import type { ListInput } from "./protocol.ts";
import { scanBlob } from "./read.ts";
import type { ListSummary } from "./results.ts";

/** Bytes of a list, roughly for pasted text. */
export function sizeOf({ source }: ListInput): number {
	return source.kind === "text" ? source.text.length : source.file.size;
}

/**
 * Reads a list into the contacts.
 * @param fast takes the rows that it can; null if it was not fetched
 * @param isAlone no other list is checked with it, so that customer names can be late; see `addLateNames`
 * @throws {ListError} and what reading the file throws
 */
export async function readList(
	contacts: Contacts,
	input: ListInput,
	isAlone: boolean,
	onShare: (share: number) => void,
	fast: Fast | null,
): Promise<{ text: OpenText; summary: ListSummary }> {
	const size = sizeOf(input) || 1;
	const text = await openText(input, {
		onPiece: (bytes) => onShare((TRANSCODING * bytes) / size),
	});
	try {
		return await readText(contacts, text, isAlone, onShare, fast);
	} catch (error) {
		if (!(error instanceof NotUtf8) || input.source.kind !== "file")
			throw error;
		// The beginning was ASCII; now it shows what the file is. It is read again.
		contacts.undoList();
		const encoding = await encodingOf(input.source.file);
		const settings = { delimiter: text.delimiter, mapping: text.mapping };
		const again = await openText(
			{ source: input.source, settings: { ...settings, ...input.settings } },
			{ encoding },
		);
		return await readText(
			contacts,
			{ ...again, certain: true },
			isAlone,
			onShare,
			fast,
		);
	}
}

/** Share of reading that turning another encoding into UTF-8 takes. */
const TRANSCODING = 0.4;

async function readText(
	contacts: Contacts,
	text: OpenText,
	isAlone: boolean,
	onShare: (share: number) => void,
	fast: Fast | null,
): Promise<{ text: OpenText; summary: ListSummary }> {
	if (!text.mapping.roles.includes("email"))
		throw new ListError("no-email-column");
	contacts.startList();
	const cells = new CellReader(text.certain);
	const ingest = new Ingest(contacts, text.mapping, text.width, cells, isAlone);
	const scanner = new Scanner(text.delimiter, ingest.read);
	const plain = fast?.rows(contacts, text, isAlone, cells) ?? null;
	scanner.fast = plain;
	scanner.line = text.line;
	const size = text.blob.size;
	await scanBlob(text.blob, text.start, scanner, (bytesRead) => {
		contacts.share = bytesRead / size;
		const done = text.encoding === "utf-8" ? 0 : TRANSCODING;
		onShare(done + (1 - done) * contacts.share);
	});
	const rows = ingest.contacts + (plain?.rows ?? 0);
	if (rows === 0) throw new ListError("empty");
	const { encoding, delimiter, sheet, mapping } = text;
	return {
		text,
		summary: {
			rows,
			encoding,
			delimiter: sheet === null ? delimiter : null,
			mapping: mapping,
			problems: ingest.problems.list(),
		},
	};
}
