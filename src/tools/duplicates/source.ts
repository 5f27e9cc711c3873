/** Fills a room with the bytes of a blob, one stretch after the other. */
export interface Source {
	/**
	 * Reads into `room[from .. to]`, at least one byte.
	 * @returns the room with them, for the one that was given is gone; `count` is 0 at the end of the blob
	 */
	readInto(room: Room, from: number, to: number): Promise<Filled>;
	close(): Promise<void>;
}

type Room = Uint8Array<ArrayBuffer>;
interface Filled {
	room: Room;
	count: number;
}

/**
 * What is being read. Chromium takes a stream for garbage, and never answers, when a read is pending and nothing else
 * refers to its reader (seen in version 156).
 */
const inUse = new Set<object>();

/** Opens a blob. Close it, whatever happens. */
export function openSource(blob: Blob): Source {
	const stream = blob.stream();
	try {
		return intoRoom(stream.getReader({ mode: "byob" }));
	} catch {
		// Not every browser's blobs can be read into a room that is given.
		return byCopying(stream.getReader());
	}
}

function intoRoom(reader: ReadableStreamBYOBReader): Source {
	inUse.add(reader);
	return {
		async readInto(room, from, to) {
			const { value } = await reader.read(room.subarray(from, to));
			// Without a value, the stream was cancelled.
			return value === undefined
				? { room, count: 0 }
				: { room: new Uint8Array(value.buffer), count: value.length };
		},
		async close() {
			inUse.delete(reader);
			await reader.cancel();
		},
	};
}

function byCopying(reader: ReadableStreamDefaultReader<Room>): Source {
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
