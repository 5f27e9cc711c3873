import { eachBlock } from "./blocks.ts";
import { mix, PRIME } from "./hash.ts";
import { type Letters, lettersOf, mailbox } from "./near.ts";
import { Numbers } from "./numbers.ts";

/** Variants that are sorted at once: 16 bytes each. */
const MOST_VARIANTS = 1 << 22;

/**
 * Calls `onPair` with the pairs among many addresses that may be near each other: those that become equal when a letter
 * of one or both is left out, or by what some providers ignore. Takes time in proportion to the letters of all.
 * @param addresses all different
 * @param onPair gets their indices, perhaps more than once, and perhaps of addresses that are not near
 */
export function candidatePairs(
	addresses: readonly Uint8Array[],
	onPair: (a: number, b: number) => void,
): void {
	let variants = 0;
	for (const address of addresses) variants += address.length + 2;
	const rounds = Math.ceil(variants / MOST_VARIANTS);
	for (let round = 0; round < rounds; round++) {
		const hashes = new Numbers();
		const owners = new Numbers();
		addresses.forEach((address, owner) => {
			eachVariant(address, (hash) => {
				if (hash % rounds !== round) return;
				hashes.push(hash);
				owners.push(owner);
			});
		});
		const all = {
			count: hashes.length,
			hashes: hashes.values(),
			along: owners.values(),
		};
		eachBlock(all, (_, from, to, near) => {
			for (let i = from + 1; i < to; i++)
				for (let j = from; j < i; j++)
					onPair(near[j] as number, near[i] as number);
		});
	}
}

/** Hashes of the address itself, of it without each of its letters, and of its mailbox. */
function eachVariant(
	address: Uint8Array,
	onHash: (hash: number) => void,
): void {
	const bare = mailbox(address);
	const letters = lettersOf(address);
	if (bare !== address) onHash(mix(hashOf(lettersOf(bare))) || 1);
	onHash(mix(hashOf(letters)) || 1);
	// hash(head + tail) = hash(head) * PRIME ^ length(tail) + hash(tail)
	const length = letters.length;
	let tail = 0;
	let power = 1;
	const heads = headHashes(letters);
	for (let i = length - 1; i >= 0; i--) {
		// Of a run of equal letters, any one left out gives the same.
		if (letters[i] !== letters[i + 1])
			onHash(mix((Math.imul(heads[i] as number, power) + tail) | 0) || 1);
		tail = (tail + Math.imul((letters[i] as number) + 1, power)) | 0;
		power = Math.imul(power, PRIME);
	}
}

let heads = new Int32Array(512);

function headHashes(letters: Letters): Int32Array {
	if (letters.length >= heads.length)
		heads = new Int32Array(letters.length * 2);
	heads[0] = 0;
	for (let i = 0; i < letters.length; i++)
		heads[i + 1] =
			(Math.imul(heads[i] as number, PRIME) + (letters[i] as number) + 1) | 0;
	return heads;
}

function hashOf(letters: Letters): number {
	return headHashes(letters)[letters.length] as number;
}
