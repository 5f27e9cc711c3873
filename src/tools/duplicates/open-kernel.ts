import { slips } from "./add-address.ts";
import { fillerBegins, fillerEnds, legalForms, letter } from "./fold-bytes.ts";
import { code } from "./kernel/code.ts";
import * as at from "./kernel/layout.ts";

/** What `kernel/kernel.ts` exports. */
export type Kernel = Record<
	| "delimiter"
	| "isCrLf"
	| "isUtf8"
	| "width"
	| "emails"
	| "first"
	| "last"
	| "full"
	| "number"
	| "customer"
	| "organisation"
	| "namesAreLate"
	| "firstRow"
	| "firstLetter"
	| "base"
	| "rows"
	| "addresses"
	| "textLength"
	| "missing"
	| "invalid"
	| "misspelt"
	| "hasNames"
	| "endedAtOdd"
	| "partBits"
	| "few"
	| "haveSignatures"
	| "sizesAt"
	| "itemsAt"
	| "signaturesAt",
	WebAssembly.Global<"i32">
> & {
	memory: WebAssembly.Memory;
	take(from: number, to: number): number;
	startCounting(): void;
	count(items: number): void;
	startPlacing(): void;
	place(items: number, first: number): void;
	findBlocks(part: number): number;
};

let compiled: WebAssembly.Module | null | undefined;

/** The kernel, compiled once; null where the browser has no WebAssembly or does not allow it. */
function kernelModule(): WebAssembly.Module | null {
	if (compiled !== undefined) return compiled;
	try {
		compiled = new WebAssembly.Module(
			Uint8Array.from(atob(code), (letter) => letter.charCodeAt(0)),
		);
	} catch {
		compiled = null;
	}
	return compiled;
}

/** A kernel with memory of its own, and what stands in it. */
export interface OpenKernel {
	kernel: Kernel;
	/** Where to put bytes of a list. */
	input: Uint8Array;
	/** The columns of addresses, and what came of a batch. */
	columns: ReturnType<typeof columnsOf>;
}

/** A kernel that knows all but the list. Null where the browser has no WebAssembly or does not allow it. */
export function openKernel(): OpenKernel | null {
	const module = kernelModule();
	if (module === null) return null;
	const kernel = new WebAssembly.Instance(module).exports as Kernel;
	const { buffer } = kernel.memory;
	const bytes = new Uint8Array(buffer);
	bytes.set(letter, at.LETTERS);
	bytes.set(fillerBegins, at.FILLER_BEGINS);
	bytes.set(fillerEnds, at.FILLER_ENDS);
	bytes.set(slips.hashes, at.SLIPS);
	for (let byte = 0; byte < 256; byte++)
		bytes.fill(byte, at.SPLATS + byte * 16, at.SPLATS + (byte + 1) * 16);
	new Uint32Array(buffer, at.FORMS).set([...legalForms]);
	const input = new Uint8Array(buffer, at.INPUT, at.CHUNK);
	return { kernel, input, columns: columnsOf(buffer) };
}

function columnsOf(buffer: ArrayBuffer) {
	const words = (place: number) => new Uint32Array(buffer, place, at.ROWS);
	const numbers = (place: number) => new Float64Array(buffer, place, at.ROWS);
	return {
		emails: new Int32Array(buffer, at.EMAILS, at.MOST_COLUMNS),
		offset: words(at.OFFSET),
		name: words(at.NAME),
		customerNumber: numbers(at.CUSTOMER_NUMBER),
		customerName: numbers(at.CUSTOMER_NAME),
		organisation: numbers(at.ORGANISATION),
		missing: words(at.MISSING),
		invalid: new Uint32Array(buffer, at.INVALID, at.ROWS * 2),
		addressRow: words(at.ADDRESS_ROW),
		textEnd: words(at.TEXT_END),
		addressHash: words(at.ADDRESS_HASH),
		writtenHash: words(at.WRITTEN_HASH),
		signature: words(at.SIGNATURE),
		misspelt: words(at.MISSPELT),
		text: new Uint8Array(buffer, at.TEXT, at.CHUNK),
	};
}
