import { COMMON_DOMAINS } from "./domains.ts";
import { encoded, hash32 } from "./hash.ts";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const BITS = 20;
/** No slip is longer. */
export const LONGEST_SLIP =
	1 + Math.max(...COMMON_DOMAINS.map((domain) => domain.length));

/**
 * Every domain one edit away from a common one, as a set of bits by hash: whether a domain is worth asking
 * `suggestedDomain` about, for a million addresses.
 */
export class CommonSlips {
	readonly #bits = new Uint8Array(1 << (BITS - 3));

	constructor() {
		for (const domain of COMMON_DOMAINS)
			for (const slip of edits(domain)) {
				if (COMMON_DOMAINS.includes(slip)) continue;
				const bytes = encoded(slip);
				const bit = hash32(bytes, 0, bytes.length) >>> (32 - BITS);
				this.#bits[bit >> 3] =
					(this.#bits[bit >> 3] as number) | (1 << (bit & 7));
			}
	}

	/** Whether the domain may be one of them. */
	mayContain(bytes: Uint8Array, from: number, to: number): boolean {
		const bit = hash32(bytes, from, to) >>> (32 - BITS);
		return ((this.#bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
	}
}

/** Everything one deletion, insertion, replacement or swap of neighbours away. */
function* edits(text: string): Generator<string> {
	for (let i = 0; i <= text.length; i++) {
		const head = text.slice(0, i);
		const tail = text.slice(i);
		for (const letter of LETTERS) {
			yield head + letter + tail;
			if (tail !== "") yield head + letter + tail.slice(1);
		}
		if (tail !== "") yield head + tail.slice(1);
		if (tail.length > 1) yield head + tail[1] + tail[0] + tail.slice(2);
	}
}
