import type { FailureReason } from "./protocol.ts";
import type { Encoding } from "./results.ts";

/** What the first bytes of a file say it is. */
export type Sniffed =
	| {
			kind: "text";
			encoding: Encoding;
			/** Where the text begins, after a byte order mark. */
			start: number;
			/** False as long as only ASCII was seen: what follows may still be Windows-1252. */
			certain: boolean;
	  }
	/** A spreadsheet, or at least the container of one: ZIP, or that of Excel before 2007 and of encrypted files. */
	| { kind: "xlsx" }
	| {
			kind: "not-text";
			reason: Extract<FailureReason, "empty" | "picture" | "pdf" | "binary">;
	  };

/** Enough bytes of a file to tell what it is. */
export const SNIFFED_BYTES = 1 << 16;

const PICTURES = [
	[0x89, 0x50, 0x4e, 0x47],
	[0xff, 0xd8, 0xff],
	[0x47, 0x49, 0x46, 0x38],
	[0x52, 0x49, 0x46, 0x46],
	[0x49, 0x49, 0x2a, 0x00],
	[0x4d, 0x4d, 0x00, 0x2a],
];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const SPREADSHEETS = [
	[0x50, 0x4b, 0x03, 0x04],
	[0xd0, 0xcf, 0x11, 0xe0],
];
const MARKS: [number[], Encoding][] = [
	[[0xef, 0xbb, 0xbf], "utf-8"],
	[[0xff, 0xfe], "utf-16le"],
	[[0xfe, 0xff], "utf-16be"],
];

/** Tells from the first bytes of a file what it is: {@link SNIFFED_BYTES} of them, or all if there are fewer. */
export function sniff(head: Uint8Array): Sniffed {
	const begins = (bytes: number[]) =>
		bytes.every((byte, i) => head[i] === byte);
	if (SPREADSHEETS.some(begins)) return { kind: "xlsx" };
	if (begins(PDF)) return { kind: "not-text", reason: "pdf" };
	const mark = MARKS.find(([bytes]) => begins(bytes));
	if (mark === undefined) {
		// HEIC and AVIF: the box "ftyp" after a length.
		if (PICTURES.some(begins) || latin(head.subarray(4, 8)) === "ftyp")
			return { kind: "not-text", reason: "picture" };
		return withoutMark(head);
	}
	const [bytes, encoding] = mark;
	if (head.length === bytes.length)
		return { kind: "not-text", reason: "empty" };
	return { kind: "text", encoding, start: bytes.length, certain: true };
}

function withoutMark(head: Uint8Array): Sniffed {
	// The last bytes of more may be half a character.
	const until = head.length - (head.length < SNIFFED_BYTES ? 0 : 3);
	const { nul, control, space, sound, unsound } = count(head, until);
	const [even, odd] = nul;
	if (space + even + odd === head.length)
		return { kind: "not-text", reason: "empty" };
	const text = { kind: "text", start: 0, certain: true } as const;
	if (odd > head.length / 4 && even < odd / 8)
		return { ...text, encoding: "utf-16le" };
	if (even > head.length / 4 && odd < even / 8)
		return { ...text, encoding: "utf-16be" };
	if (even + odd > head.length / 4 || control > head.length / 16)
		return { kind: "not-text", reason: "binary" };
	if (unsound > sound) return { ...text, encoding: "windows-1252" };
	return { ...text, encoding: "utf-8", certain: sound > 0 };
}

interface Counts {
	/** NUL bytes at even and at odd places. */
	nul: [number, number];
	control: number;
	space: number;
	/** Characters beyond ASCII if this is UTF-8, and bytes that are none. */
	sound: number;
	unsound: number;
	/** Where the next character begins. */
	end: number;
}

/** Counts the characters that begin before `until`. */
function count(bytes: Uint8Array, until: number): Counts {
	let [control, space, sound, unsound] = [0, 0, 0, 0];
	const nul: [number, number] = [0, 0];
	let i = 0;
	for (; i < until; i++) {
		const byte = bytes[i] as number;
		if (byte > 32 && byte < 0x80) continue;
		if (byte >= 0x80) {
			const length = sequenceLength(bytes, i);
			if (length > 0) sound++;
			else unsound++;
			i += Math.max(length, 1) - 1;
		} else if (byte === 0) nul[(i % 2) as 0 | 1]++;
		else if (byte < 9 || (byte > 13 && byte < 27)) control++;
		else if (byte <= 32) space++;
	}
	return { nul, control, space, sound, unsound, end: i };
}

/** UTF-8 or Windows-1252, by all bytes of a text without a byte order mark. */
export async function encodingOf(blob: Blob): Promise<Encoding> {
	let [sound, unsound] = [0, 0];
	let rest: Uint8Array = new Uint8Array();
	const add = (until: number) => {
		const counts = count(rest, until);
		sound += counts.sound;
		unsound += counts.unsound;
		rest = rest.slice(counts.end);
	};
	for await (const piece of pieces(blob)) {
		const joined = new Uint8Array(rest.length + piece.length);
		joined.set(rest);
		joined.set(piece, rest.length);
		rest = joined;
		add(rest.length - 3);
	}
	add(rest.length);
	return unsound > sound ? "windows-1252" : "utf-8";
}

/** Length of the well-formed UTF-8 sequence at `i` (RFC 3629), 0 if there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
	const lead = bytes[i] as number;
	const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
	if (lead < 0xc2 || lead > 0xf4 || i + length > bytes.length) return 0;
	for (let j = 1; j < length; j++)
		if (((bytes[i + j] as number) & 0xc0) !== 0x80) return 0;
	return length;
}

const latin = (bytes: Uint8Array) => String.fromCharCode(...bytes);

/** Bytes of text per part of a blob, so that a long text is never in memory twice. */
const PART = 1 << 23;

/** The same text as UTF-8 without a byte order mark. Half a character becomes U+FFFD. */
export async function toUtf8(
	blob: Blob,
	encoding: Encoding,
	onPiece: (bytesRead: number) => void = () => {},
): Promise<Blob> {
	const decoder = new TextDecoder(encoding);
	const encoder = new TextEncoder();
	const blobs: Blob[] = [];
	let parts: Uint8Array<ArrayBuffer>[] = [];
	let bytesInParts = 0;
	let bytesRead = 0;
	const add = (text: string) => {
		const part = encoder.encode(text);
		parts.push(part);
		bytesInParts += part.length;
		if (bytesInParts < PART) return;
		blobs.push(new Blob(parts));
		parts = [];
		bytesInParts = 0;
	};
	for await (const piece of pieces(blob)) {
		add(decoder.decode(piece, { stream: true }));
		bytesRead += piece.length;
		onPiece(bytesRead);
	}
	add(decoder.decode());
	return new Blob([...blobs, ...parts]);
}

/** Not every browser can go through a stream with `for await`. */
async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
	const reader = blob.stream().getReader();
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			yield value;
		}
	} finally {
		await reader.cancel();
	}
}
