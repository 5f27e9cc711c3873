import fc from "fast-check";
import { expect, test } from "vitest";
import { Answerer } from "../../src/tools/duplicates/answer.ts";
import type {
	Failure,
	ListInput,
} from "../../src/tools/duplicates/protocol.ts";
import { encode } from "./encode.ts";
import { ask, failureOfCheck, type Given, input } from "./run-check.ts";
import { workbook } from "./workbook.ts";

const LIST = "Kundenr;E-post\n1;ola@a.no\n";
const ZEROS = new Array(40).fill(0);

test.each<[string, Given, string]>([
	["no text", "", "empty"],
	["blank text", " \n\t\r\n ", "empty"],
	["an empty file", new Uint8Array(), "empty"],
	["a header alone", "Kundenr;E-post\n", "empty"],
	["blank rows below a header", "Kundenr;E-post\n;\n\n", "empty"],
	["no email column", "Kundenr;Navn\n1;Ola\n2;Per\n", "no-email-column"],
	[
		"other people's addresses alone",
		"Kundenr;Faktura e-post\n1;a@b.no\n",
		"no-email-column",
	],
	["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...ZEROS), "picture"],
	["a PDF", encode("%PDF-1.7 ...", "utf-8"), "pdf"],
	["other bytes", Uint8Array.of(1, 2, ...ZEROS), "binary"],
	[
		"a broken spreadsheet",
		Uint8Array.of(0x50, 0x4b, 3, 4, ...ZEROS),
		"xlsx-broken",
	],
	[
		"an Excel file of the old kind",
		Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...ZEROS),
		"xlsx-old",
	],
	[
		"a sheet that is not there",
		{
			source: {
				kind: "file",
				file: new Blob([workbook({ sheets: [{ name: "A", data: "" }] })]),
				sheet: "B",
			},
		},
		"xlsx-no-sheet",
	],
])("says that it cannot check %s", async (_, given, reason) => {
	const failure = { reason, list: "poweroffice", message: "" };
	expect(await failureOfCheck(given)).toEqual(failure);
	expect(await failureOfCheck(LIST, given)).toEqual({
		...failure,
		list: "crm",
	});
});

function throwing(error: Error): ListInput {
	const file = new Blob([LIST]);
	file.slice = () => {
		const part = new Blob([LIST]);
		part.arrayBuffer = () => Promise.reject(error);
		return part;
	};
	return { source: { kind: "file", file } };
}

test.each([
	[
		"a file that was changed",
		new DOMException("", "NotReadableError"),
		"unreadable",
		"",
	],
	[
		"a file that is gone",
		new DOMException("", "NotFoundError"),
		"unreadable",
		"",
	],
	[
		"a lack of memory",
		new RangeError("Array buffer allocation failed"),
		"out-of-memory",
		"",
	],
	[
		"a fault",
		new TypeError("x is not y"),
		"unexpected",
		"TypeError: x is not y",
	],
])("says what happened with %s", async (_, error, reason, message) => {
	expect(await failureOfCheck(throwing(error))).toEqual({
		reason,
		list: "poweroffice",
		message,
	});
});

test("answers after a failure, but not from the check before it", async () => {
	const answerer = new Answerer();
	const query = {
		keys: [],
		lists: [],
		search: "",
		sort: "kind",
		descending: false,
		offset: 0,
		limit: 9,
	} as const;
	await ask(answerer, "check", { poweroffice: input(LIST), crm: null });
	await expect(
		ask(answerer, "check", { poweroffice: input(""), crm: null }),
	).rejects.toMatchObject({ reason: "empty" });
	await expect(ask(answerer, "findings", query)).rejects.toMatchObject({
		reason: "unexpected",
	});
	await ask(answerer, "check", { poweroffice: input(LIST), crm: null });
	expect(await ask(answerer, "findings", query)).toEqual({
		total: 0,
		items: [],
	});
});

const REASONS = /^(empty|picture|pdf|binary|no-email-column|xlsx-[a-z-]+)$/;

test("no bytes make it throw or hang", async () => {
	const texts = fc
		.string({
			unit: fc.constantFrom(...'"",;\t|\r\n@.aåE-post\u0000'),
			maxLength: 200,
		})
		.map((text) => new TextEncoder().encode(text));
	await fc.assert(
		fc.asyncProperty(
			fc.oneof(fc.uint8Array({ maxLength: 300 }), texts),
			fc.boolean(),
			async (bytes, hasHeader) => {
				const head = new TextEncoder().encode(
					hasHeader ? "Kundenr;Navn;E-post\n" : "",
				);
				const file = new Blob([head, new Uint8Array(bytes)]);
				const poweroffice = { source: { kind: "file", file } } as const;
				try {
					const { lists } = await ask(new Answerer(), "check", {
						poweroffice,
						crm: poweroffice,
					});
					expect(lists.crm).toEqual(lists.poweroffice);
				} catch (failure) {
					expect((failure as Failure).reason).toMatch(REASONS);
				}
			},
		),
		{ numRuns: 500 },
	);
});
