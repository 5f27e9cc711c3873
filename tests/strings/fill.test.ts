import { expect, test } from "vitest";
import { fill } from "../../src/tools/strings/fill.ts";

test.each([
	["one value", "Copy {label}", { label: "Key" }, "Copy Key"],
	["several, and one twice", "{a}{b}{a}", { a: 1, b: "x" }, "1x1"],
	["no value", "Copy {label}", {}, "Copy {label}"],
	["a value that looks like a name", "{a}", { a: "{b}", b: "x" }, "{b}"],
	["characters that replacements give a meaning", "{a}", { a: "$&" }, "$&"],
])("%s", (_, text, values, expected) => {
	expect(fill(text, values)).toBe(expected);
});
