import type { Encoding } from "../../src/tools/duplicates/results.ts";

/** A text in an encoding, with a byte order mark if `mark`. Windows-1252 only for letters below U+0100. */
export function encode(
	text: string,
	encoding: Encoding,
	mark = false,
): Uint8Array<ArrayBuffer> {
	const marked = mark ? `\uFEFF${text}` : text;
	if (encoding === "utf-8") return new TextEncoder().encode(marked);
	const units = Array.from({ length: marked.length }, (_, i) =>
		marked.charCodeAt(i),
	);
	if (encoding === "windows-1252") return Uint8Array.from(units);
	const isLittle = encoding === "utf-16le";
	return Uint8Array.from(
		units.flatMap((unit) => {
			const [low, high] = [unit & 255, unit >> 8];
			return isLittle ? [low, high] : [high, low];
		}),
	);
}
