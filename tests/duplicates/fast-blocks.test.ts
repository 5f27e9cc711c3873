import fc from "fast-check";
import { expect, test } from "vitest";
import {
	type EachBlock,
	eachBlock,
	type Items,
} from "../../src/tools/duplicates/blocks.ts";
import { fastBlocks } from "../../src/tools/duplicates/fast-blocks.ts";
import { FEW } from "../../src/tools/duplicates/lookalike.ts";
import { signaturesMayBeNear } from "../../src/tools/duplicates/signature.ts";

type Block = { items: number[]; along: number[] };

function blocksBy(each: EachBlock, all: Items): Block[] {
	const blocks: Block[] = [];
	each(all, (items, from, to, along) => {
		const given = all.along === undefined ? [] : [...along.slice(from, to)];
		blocks.push({ items: [...items.slice(from, to)], along: given });
	});
	return blocks.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

/** Whether a block has to be told. */
function counts({ items, along }: Block): boolean {
	if (along.length === 0 || items.length >= FEW) return true;
	return along.some((own, i) =>
		along.slice(0, i).some((other) => signaturesMayBeNear(own, other)),
	);
}

const fast = fastBlocks() as EachBlock;

function expectSame(all: Items): void {
	expect(blocksBy(fast, all)).toEqual(blocksBy(eachBlock, all).filter(counts));
}

const hash = fc.integer({ min: 0, max: 12 });
const numbers = (of: fc.Arbitrary<number>) =>
	fc.array(of, { maxLength: 60 }).map((list) => Uint32Array.from(list));

test("finds the blocks of any items, one list after the other", () => {
	fc.assert(
		fc.property(numbers(hash), (hashes) => {
			expectSame({ count: hashes.length, hashes });
		}),
	);
});

test("leaves out blocks in which no two may be near each other", () => {
	const signature = fc.oneof(
		fc.constant(1),
		fc.nat(31).map((n) => n * 2),
	);
	fc.assert(
		fc.property(numbers(hash), numbers(signature), (hashes, along) => {
			const count = Math.min(hashes.length, along.length);
			expectSame({ count, hashes, along: along.subarray(0, count) });
		}),
	);
});

test.each<[string, number, (i: number) => number]>([
	["nothing", 0, () => 7],
	["items without a hash", 1000, () => 0],
	["items of one hash each", 40_000, (i) => i + 1],
	["more items than are given or sorted at once", 40_000, (i) => i % 15_013],
	["one hash of all items", 40_000, () => 3],
	["hashes that differ in their highest bits", 3000, (i) => (i % 700) << 20],
])("finds the blocks of %s", (_, count, hashOf) => {
	const hashes = Uint32Array.from({ length: count }, (_, i) => hashOf(i));
	expectSame({ count, hashes });
	const hashAt = Uint32Array.from({ length: count }, (_, i) => count - 1 - i);
	const along = Uint32Array.from({ length: count }, (_, i) => (i % 5) << 8);
	expectSame({ count, hashes, hashAt, along });
});

test("finds blocks among more items than there is room for beside a hash", () => {
	const count = 2 ** 23 + 4;
	const hashes = new Uint32Array(count);
	hashes.set([6, 7, 8, 6]);
	hashes.set([7, 6, 9], count - 3);
	const items = [
		[0, 3, count - 2],
		[1, count - 3],
	];
	for (const each of [fast, eachBlock])
		expect(blocksBy(each, { count, hashes })).toEqual(
			items.map((block) => ({ items: block, along: [] })),
		);
});
