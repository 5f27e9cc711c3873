import { expect, test } from "vitest";
import {
	encodingOf,
	SNIFFED_BYTES,
	sniff,
	toUtf8,
} from "../../src/tools/duplicates/decode.ts";
import { encode } from "./encode.ts";

const TEXT = "Kundenavn;E-post\nBlåbær AS;ola@example.no\n";

test.each([
	["utf-8", encode(TEXT, "utf-8"), "utf-8", 0],
	["utf-8 with a mark", encode(TEXT, "utf-8", true), "utf-8", 3],
	["utf-16le with a mark", encode(TEXT, "utf-16le", true), "utf-16le", 2],
	["utf-16be with a mark", encode(TEXT, "utf-16be", true), "utf-16be", 2],
	["utf-16le without", encode(TEXT, "utf-16le"), "utf-16le", 0],
	["utf-16be without", encode(TEXT, "utf-16be"), "utf-16be", 0],
	["windows-1252", encode(TEXT, "windows-1252"), "windows-1252", 0],
	[
		"the first bytes of utf-8 that end within a letter",
		encode(`å${"a".repeat(SNIFFED_BYTES - 3)}å`, "utf-8").slice(0, -1),
		"utf-8",
		0,
	],
	[
		"windows-1252 with one letter at the end",
		encode("Navn\nBodø", "windows-1252"),
		"windows-1252",
		0,
	],
] as const)("takes %s for text", (_, bytes, encoding, start) => {
	expect(sniff(bytes)).toEqual({
		kind: "text",
		encoding,
		start,
		certain: true,
	});
});

test("is not certain about ASCII", () => {
	expect(sniff(encode("a;b\nc;d\n", "utf-8"))).toEqual({
		kind: "text",
		encoding: "utf-8",
		start: 0,
		certain: false,
	});
});

const bytes = (...values: number[]) =>
	Uint8Array.from([...values, ...new Array(20).fill(1)]);

test.each([
	["nothing", new Uint8Array(), "empty"],
	["spaces and line ends", encode(" \r\n\t", "utf-8"), "empty"],
	["a byte order mark alone", Uint8Array.of(0xff, 0xfe), "empty"],
	["a PNG", bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), "picture"],
	["a JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "picture"],
	["a GIF", encode("GIF89a...", "utf-8"), "picture"],
	["a WebP", encode("RIFF....WEBP", "utf-8"), "picture"],
	["a HEIC", encode("....ftypheic", "utf-8"), "picture"],
	["a PDF", encode("%PDF-1.7", "utf-8"), "pdf"],
	[
		"a program",
		bytes(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0),
		"binary",
	],
])("does not take %s for text", (_, head, reason) => {
	expect(sniff(head)).toEqual({ kind: "not-text", reason });
});

test.each([
	["an XLSX", bytes(0x50, 0x4b, 0x03, 0x04)],
	["an old or encrypted Excel file", bytes(0xd0, 0xcf, 0x11, 0xe0)],
])("takes %s for a spreadsheet", (_, head) => {
	expect(sniff(head)).toEqual({ kind: "xlsx" });
});

test.each(["utf-16le", "utf-16be", "windows-1252"] as const)(
	"turns %s into UTF-8 without a mark",
	async (encoding) => {
		const blob = new Blob([
			encode(TEXT, encoding, encoding !== "windows-1252"),
		]);
		let read = 0;
		const utf8 = await toUtf8(blob, encoding, (bytes) => {
			read = bytes;
		});
		expect(await utf8.text()).toBe(TEXT);
		expect(read).toBe(blob.size);
	},
);

test.each([
	["utf-8", encode(`${TEXT}\xff`, "utf-8")],
	["windows-1252", encode(TEXT, "windows-1252")],
] as const)("finds %s by all bytes", async (encoding, text) => {
	expect(await encodingOf(new Blob([text]))).toBe(encoding);
});
