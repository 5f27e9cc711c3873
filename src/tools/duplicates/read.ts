import type { Scanner } from "./csv.ts";

/** Room for one read of a file, to begin with. */
const FIRST_ROOM = 1 << 18;
/** A record of more bytes than this is skipped. */
const MOST_ROOM = 1 << 25;

/**
 * Sends a blob through a scanner, in pieces, whatever the pieces.
 * @param start where its first record begins
 * @param onPiece gets the bytes read so far, after each piece
 * @throws what the blob's stream throws, or `onPiece`, or the scanner's `onRecord`
 */
export async function scanBlob(
	blob: Blob,
	start: number,
	scanner: Scanner,
	onPiece: (bytesRead: number) => void = () => {},
): Promise<void> {
	const source = openSource(blob.slice(start).stream());
	// One byte more than is filled, for the scanner.
	let room = new Uint8Array(FIRST_ROOM + 1);
	let filled = 0;
	let wanted = 0;
	scanner.base = start;
	try {
		for (;;) {
			if (filled === room.length - 1) room = widened(room);
			const read = await source.readInto(room, filled, room.length - 1);
			room = read.room;
			if (read.count === 0) break;
			filled += read.count;
			const full = filled === MOST_ROOM;
			// A record longer than what is there is not looked at again before there is twice as much of it.
			if (filled >= wanted || full) {
				const used = scanner.scan(room, filled, false, full);
				room.copyWithin(0, used, filled);
				filled -= used;
				scanner.base += used;
				wanted = filled * 2;
			}
			onPiece(scanner.base + filled);
		}
		scanner.scan(room, filled, true);
	} finally {
		await source.close();
	}
}

function widened(room: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const wider = new Uint8Array(Math.min((room.length - 1) * 2, MOST_ROOM) + 1);
	wider.set(room);
	return wider;
}

/** Fills a room with the next bytes. `count` is 0 at the end. The room that was given must not be used again. */
interface Source {
	readInto(
		room: Uint8Array<ArrayBuffer>,
		from: number,
		to: number,
	): Promise<{ room: Uint8Array<ArrayBuffer>; count: number }>;
	close(): Promise<void>;
}

function openSource(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Source {
	try {
		return intoRoom(stream.getReader({ mode: "byob" }));
	} catch {
		// Not every stream reads into a room that it is given.
		return byCopying(stream.getReader());
	}
}

function intoRoom(reader: ReadableStreamBYOBReader): Source {
	return {
		async readInto(room, from, to) {
			const { value } = await reader.read(room.subarray(from, to));
			if (value === undefined) throw new Error("The stream was cancelled.");
			return { room: new Uint8Array(value.buffer), count: value.length };
		},
		close: () => reader.cancel(),
	};
}

function byCopying(
	reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>,
): Source {
	let piece: Uint8Array = new Uint8Array();
	return {
		async readInto(room, from, to) {
			while (piece.length === 0) {
				const { done, value } = await reader.read();
				if (done) return { room, count: 0 };
				piece = value;
			}
			const count = Math.min(piece.length, to - from);
			room.set(piece.subarray(0, count), from);
			piece = piece.subarray(count);
			return { room, count };
		},
		close: () => reader.cancel(),
	};
}
