import { ROOM, type Scanner } from "./csv.ts";

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
	// A reader that fills a room of ours (BYOB) would spare copies, but Chromium's stops for good after a collection of
	// garbage.
	const reader = blob.slice(start).stream().getReader();
	let room = new Uint8Array(FIRST_ROOM + ROOM);
	let filled = 0;
	let wanted = 0;
	scanner.base = start;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			for (let taken = 0; taken < value.length; ) {
				if (filled === room.length - ROOM) room = widened(room);
				const fits = Math.min(
					value.length - taken,
					room.length - ROOM - filled,
				);
				room.set(value.subarray(taken, taken + fits), filled);
				filled += fits;
				taken += fits;
				const full = filled === MOST_ROOM;
				// A record longer than what is there is not looked at again before there is twice as much of it.
				if (filled < wanted && !full) continue;
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
		await reader.cancel();
	}
}

function widened(room: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const wider = new Uint8Array(
		Math.min((room.length - ROOM) * 2, MOST_ROOM) + ROOM,
	);
	wider.set(room);
	return wider;
}
