/** What is used of a blob. */
export interface Bytes {
	readonly size: number;
	slice(start?: number, end?: number): Bytes;
	arrayBuffer(): Promise<ArrayBuffer>;
	stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Bytes in memory: a blob's would take a way through another process first. */
export class BytesInMemory implements Bytes {
	readonly #bytes: Uint8Array<ArrayBuffer>;

	constructor(bytes: Uint8Array<ArrayBuffer>) {
		this.#bytes = bytes;
	}

	get size(): number {
		return this.#bytes.length;
	}

	slice(start?: number, end?: number): Bytes {
		return new BytesInMemory(this.#bytes.subarray(start, end));
	}

	async arrayBuffer(): Promise<ArrayBuffer> {
		return this.#bytes.slice().buffer;
	}

	stream(): ReadableStream<Uint8Array<ArrayBuffer>> {
		return new ReadableStream({
			start: (controller) => {
				controller.enqueue(this.#bytes);
				controller.close();
			},
		});
	}
}
