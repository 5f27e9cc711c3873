import { expect, test } from "vitest";
import { hash30 } from "../../src/tools/duplicates/hash.ts";

const COUNT = 400_000;
/** Pairs of equal ones among so many random numbers of 30 bits. */
const BY_CHANCE = COUNT ** 2 / 2 / 2 ** 30;

test.each<[string, (i: number) => string]>([
	["numbers", (i) => String(i)],
	["longer numbers", (i) => String(i * 37)],
	["words", (i) => (i * 7919).toString(36)],
	["addresses", (i) => `ola${i}@example.com`],
])("hashes %s to equal ones hardly more often than by chance", (_, text) => {
	const encoder = new TextEncoder();
	const hashes = Uint32Array.from({ length: COUNT }, (_, i) => {
		const bytes = encoder.encode(text(i));
		return hash30(bytes, 0, bytes.length);
	}).sort();
	let pairs = 0;
	for (let i = 1, same = 0; i < COUNT; i++) {
		same = hashes[i] === hashes[i - 1] ? same + 1 : 0;
		pairs += same;
	}
	expect(pairs).toBeLessThan(BY_CHANCE * 1.5);
	expect(pairs).toBeGreaterThan(BY_CHANCE / 2);
});
