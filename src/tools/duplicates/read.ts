import { ROOM, type Scanner } from "./csv.ts";
import { openSource } from "./source.ts";
import { takeMessages } from "./take-messages.ts";

/** Room for one read of a file, to begin with. */
const FIRST_ROOM = 1 << 21;
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
	const source = openSource(blob.slice(start));
	let room = new Uint8Array(FIRST_ROOM + ROOM);
	let filled = 0;
	let wanted = 0;
	scanner.base = start;
	try {
		for (;;) {
			if (filled === room.length - ROOM) room = widened(room);
			const read = await source.readInto(room, filled, room.length - ROOM);
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
			await takeMessages();
			onPiece(scanner.base + filled);
		}
		scanner.scan(room, filled, true);
	} finally {
		await source.close();
	}
}

function widened(room: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const wider = new Uint8Array(
		Math.min((room.length - ROOM) * 2, MOST_ROOM) + ROOM,
	);
	wider.set(room);
	return wider;
}
