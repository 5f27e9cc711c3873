import { describe, expect, test } from "vitest";
import {
	APPLICATION_KEY,
	checkKey,
} from "../../src/tools/key-check/key-check.ts";

const KEY = "0f8fad5b-d9cb-469f-a165-70867728950e";
const OTHER = "7c9e6679-7425-40de-944b-e07fc1f90ae7";
const DIGITS = KEY.replaceAll("-", "");

const cleaned = { kind: "cleaned", value: KEY };
const not = (reason: string) => ({ kind: "not-a-key", reason });
const bad = (character: string, position: number) => ({
	...not("bad-character"),
	character,
	position,
});
const spelled = (dash: string) => KEY.replaceAll("-", dash);

describe("nothing", () => {
	test.each([
		["an empty field", ""],
		["white space", " \t\r\n\u00A0\u3000"],
		["characters without width", "\u200B\uFEFF\u2060 \u200B"],
	])("%s", (_, input) => {
		expect(checkKey(input)).toEqual({ kind: "empty" });
	});
});

describe("the Application Key, however it is pasted", () => {
	test.each([
		["as it is", APPLICATION_KEY],
		["with a label", `Application Key: ${APPLICATION_KEY}.`],
		["without hyphens", APPLICATION_KEY.replaceAll("-", "")],
		["twice", `${APPLICATION_KEY} ${APPLICATION_KEY.toUpperCase()}`],
		["cut off", APPLICATION_KEY.slice(0, 20)],
		["its first group only", "109B9CAC"],
		["with a wrong last digit", APPLICATION_KEY.replace(/.$/, "d")],
		["with a letter that is none of a key", APPLICATION_KEY.replace(/.$/, "x")],
		["without its first group", APPLICATION_KEY.slice(9)],
		["its last group", APPLICATION_KEY.slice(-12)],
		[
			"with the letter O for the zero at its beginning",
			"1O9b9cac-bafd-45f0-a996-94169765502c",
		],
	])("%s", (_, input) => {
		expect(checkKey(input)).toEqual({ kind: "application-key" });
	});
});

describe("the form of a Client Key", () => {
	test.each([
		["in small letters", KEY],
		["in capitals", KEY.toUpperCase()],
	])("%s", (_, input) => {
		expect(checkKey(input)).toEqual({ kind: "client-key-shape" });
	});
});

describe("a key that needs cleaning", () => {
	test.each([
		["white space around", ` ${KEY}\n`],
		["no-break space", `\u00A0${KEY}\u202F`],
		["byte order mark", `\uFEFF${KEY}`],
		["zero-width space inside", KEY.replace("-", "-\u200B")],
		["a line break inside", KEY.replace("-a165", "-\r\na165")],
		["spaces for hyphens", spelled(" ")],
		["braces and capitals", `{${KEY.toUpperCase()}}`],
		["a label", `Client Key: ${KEY}`],
		["a label and nothing between", `key=${KEY}`],
		["a label and a dash", `Client Key – ${KEY}`],
		["a label and spaces inside", `Client Key: ${spelled("- ")}`],
		["JSON", `{"clientKey": "${KEY}"}`],
		["a URN", `urn:uuid:${KEY}`],
		["a sentence", `Here it is: ${KEY}. Regards, Kari`],
		["an address beside it", `From kari@example.com: ${KEY}`],
		["no hyphens", DIGITS],
		["a hyphen missing", KEY.replace("-", "")],
		["en dashes", spelled("–")],
		["em dashes", spelled("—")],
		["no-break hyphens", spelled("\u2011")],
		["minus signs", spelled("\u2212")],
		["the same key twice, glued together", KEY + KEY],
	])("%s", (_, input) => {
		expect(checkKey(input)).toEqual(cleaned);
	});
});

test.each("() [] <> {} \"\" '' `` “” „“ ‘’ «» »« *_ ,, ;; .. !?".split(" "))(
	"%s around a key is taken off",
	(marks) => {
		const [before, after] = marks;
		expect(checkKey(`${before}${KEY}${after}`)).toEqual(cleaned);
		expect(checkKey(`${KEY}${after}`)).toEqual(cleaned);
	},
);

describe("several keys", () => {
	test.each([
		["two", `${KEY} ${OTHER}`, 2],
		["two lines glued together by the text field", KEY + OTHER, 2],
		["the Application Key and another", `${APPLICATION_KEY}, ${KEY}`, 2],
		[
			"three, one of them twice",
			`${KEY} ${OTHER} ${APPLICATION_KEY} ${KEY}`,
			3,
		],
	])("%s", (_, input, count) => {
		expect(checkKey(input)).toEqual({ kind: "several", count });
	});
});

describe("not a key", () => {
	test.each([
		["an email address", "kari@example.com", not("email")],
		["a web address", "https://go.poweroffice.net/", not("url")],
		["a web address without a scheme", "www.poweroffice.no", not("url")],
		[
			"a web address with an id in it",
			`https://example.com/${KEY}`,
			not("url"),
		],
		["a digit missing", KEY.slice(0, -1), not("too-short")],
		["a digit too many", `${KEY}0`, not("too-long")],
		["a phone number", "917 234 567", not("other")],
		["64 digits", DIGITS + DIGITS, not("too-long")],
		["letter O for zero", KEY.replace("0", "O"), bad("O", 1)],
		["letter l for one", KEY.replace("1", "l"), bad("l", 21)],
		["wrong in the last place", `${KEY.slice(0, -1)}z`, bad("z", 36)],
		["wrong after a label", `Key: "${KEY.replace("f", "g")}"`, bad("g", 2)],
		["wrong without hyphens", DIGITS.replace("d", "ø"), bad("ø", 6)],
		["an underscore for a hyphen", KEY.replace("-", "_"), bad("_", 9)],
		["a character of two code units", KEY.replace("5", "🔑"), bad("🔑", 7)],
		["half a character", KEY.replace("5", "\uD83D"), bad("\uD83D", 7)],
		["two wrong: the first is told", KEY.replaceAll("0", "O"), bad("O", 1)],
		["many wrong", "x".repeat(36), not("other")],
		["a word", "password", not("other")],
		["punctuation", "{-}:", not("other")],
		["a label only", "Client Key:", not("other")],
		["nothing but NUL", "\0", not("other")],
		["a key and more letters", `${KEY}-test`, not("other")],
	])("%s", (_, input, expected) => {
		expect(checkKey(input)).toEqual(expected);
	});
});

describe("10 MB are judged without a hang", () => {
	const MB10 = 10 * 1024 * 1024;
	test.each([
		["white space", " ".repeat(MB10), { kind: "empty" }],
		["white space around a key", KEY.padStart(MB10), cleaned],
		["digits", "0".repeat(MB10), not("too-long")],
		["keys", KEY.repeat(MB10 / 32), not("too-long")],
		["a long text within the limit", `${"!:-".repeat(600)}x`, not("other")],
	])("%s", (_, input, expected) => {
		expect(checkKey(input)).toEqual(expected);
	});
});
