import type { EachBlock, Items, OnBlock } from "./blocks.ts";
import {
	INPUT,
	PARTS_BITS,
	WINDOW,
	WINDOW_SIGNATURES,
} from "./kernel/layout.ts";
import { FEW } from "./lookalike.ts";
import { openKernel } from "./open-kernel.ts";

/** Items of a part, more or less. */
const PART = 8192;

/**
 * What does the same as `eachBlock`, faster, but for this: it leaves out blocks of a few addresses that are certainly not
 * near each other. It sorts into parts that fit into a processor's cache; its memory is used again. Null where there is no
 * kernel.
 */
export function fastBlocks(): EachBlock | null {
	const open = openKernel();
	if (open === null) return null;
	const { kernel } = open;
	/** Puts items into the kernel's window, by the window. */
	const eachWindow = (
		{ count, hashes, hashAt, along }: Items,
		onWindow: (size: number, first: number) => void,
	) => {
		const { buffer } = kernel.memory;
		const given = new Uint32Array(buffer, INPUT, WINDOW);
		const signatures = new Uint32Array(buffer, WINDOW_SIGNATURES, WINDOW);
		for (let first = 0; first < count; first += WINDOW) {
			const end = Math.min(first + WINDOW, count);
			if (hashAt === undefined) given.set(hashes.subarray(first, end));
			else gather(given, hashes, hashAt.subarray(first, end));
			if (along !== undefined) signatures.set(along.subarray(first, end));
			onWindow(end - first, first);
		}
	};
	return (all: Items, onBlock: OnBlock) => {
		const bits = Math.ceil(Math.log2(all.count / PART));
		kernel.partBits.value = Math.min(PARTS_BITS, Math.max(0, bits));
		kernel.few.value = FEW;
		kernel.haveSignatures.value = Number(all.along !== undefined);
		kernel.startCounting();
		eachWindow(all, (size) => kernel.count(size));
		kernel.startPlacing();
		eachWindow(all, (size, first) => kernel.place(size, first));
		const { buffer } = kernel.memory;
		const found = (at: WebAssembly.Global<"i32">) =>
			new Uint32Array(buffer, at.value);
		const sizes = found(kernel.sizesAt);
		const items = found(kernel.itemsAt);
		const signatures = found(kernel.signaturesAt);
		for (let part = 0; part < 1 << kernel.partBits.value; part++)
			tell(kernel.findBlocks(part), sizes, items, signatures, onBlock);
	};
}

function gather(to: Uint32Array, from: Uint32Array, places: Uint32Array): void {
	for (let i = 0; i < places.length; i++)
		to[i] = from[places[i] as number] as number;
}

function tell(
	blocks: number,
	sizes: Uint32Array,
	items: Uint32Array,
	signatures: Uint32Array,
	onBlock: OnBlock,
): void {
	let from = 0;
	for (let block = 0; block < blocks; block++) {
		const to = from + (sizes[block] as number);
		onBlock(items, from, to, signatures);
		from = to;
	}
}
