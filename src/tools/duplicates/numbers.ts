/** A list of whole numbers below 2^32 that takes four bytes for each. */
export class Numbers {
	length = 0;
	#values = new Uint32Array(256);

	push(value: number): void {
		if (this.length === this.#values.length) {
			const wider = new Uint32Array(this.length * 2);
			wider.set(this.#values);
			this.#values = wider;
		}
		this.#values[this.length++] = value;
	}

	/** The number at a place that exists. */
	at(index: number): number {
		return this.#values[index] as number;
	}

	/** The numbers in place; what follows after `length` of them is room. */
	values(): Uint32Array {
		return this.#values;
	}

	/** Numbers in place. */
	slice(from: number, to: number): Uint32Array {
		return this.#values.subarray(from, to);
	}
}
