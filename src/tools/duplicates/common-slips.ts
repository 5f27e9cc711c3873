import { COMMON_DOMAINS, slipsOfEnding } from "./domains.ts";
import { encoded, hash30 } from "./hash.ts";
import { LONGEST_SLIP, SLIP_BITS } from "./kernel/layout.ts";

/** Of a hash of 30 bits, the lowest choose one bit of the set and the highest another. */
const LOWEST = (1 << SLIP_BITS) - 1;
const REST = 30 - SLIP_BITS;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";
/**
 * Every domain one slip away from a common one, as a set of bits: whether an address is worth asking `suggestedDomain`
 * about, for a million addresses.
 */
export class CommonSlips {
	/** The kernel has a copy. */
	readonly hashes = new Uint8Array(1 << (SLIP_BITS - 3));

	constructor() {
		const common = new Set(COMMON_DOMAINS);
		for (const domain of COMMON_DOMAINS)
			for (const slip of slipsOf(domain)) {
				if (common.has(slip)) continue;
				const bytes = encoded(slip);
				add(this.hashes, hash30(bytes, 0, bytes.length));
			}
	}

	/** Whether the domain may be one of them. */
	mayContain(bytes: Uint8Array, from: number, to: number): boolean {
		return (
			to - from <= LONGEST_SLIP && has(this.hashes, hash30(bytes, from, to))
		);
	}
}

function add(bits: Uint8Array, hash: number): void {
	for (const bit of [hash & LOWEST, hash >>> REST])
		bits[bit >> 3] = (bits[bit >> 3] as number) | (1 << (bit & 7));
}

function has(bits: Uint8Array, hash: number): boolean {
	const isSet = (bit: number) =>
		((bits[bit >> 3] as number) & (1 << (bit & 7))) !== 0;
	return isSet(hash & LOWEST) && isSet(hash >>> REST);
}

/** One slip in the name or in the ending; some more than `suggestedDomain` takes for one. */
function* slipsOf(domain: string): Generator<string> {
	const [name = "", ending = ""] = domain.split(".");
	for (const slip of slipsOfEnding(ending)) yield `${name}.${slip}`;
	for (const slip of edits(name)) yield `${slip}.${ending}`;
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
