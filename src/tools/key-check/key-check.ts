/** The key that goes into PowerOffice. It is public and the same for every customer. */
export const APPLICATION_KEY = "109b9cac-bafd-45f0-a996-94169765502c";

/** What a pasted text turned out to be. No verdict can tell whether PowerOffice accepts a key. */
export type KeyVerdict =
	| { kind: "empty" }
	/** The key that goes into PowerOffice, not into Sesam Talk, whole, a part of it, or mistyped. */
	| { kind: "application-key" }
	/** The form of a Client Key, exactly as pasted. */
	| { kind: "client-key-shape" }
	/** One key with something around it or in it; `value` is the key alone, ready to copy. */
	| { kind: "cleaned"; value: string }
	/** More than one key; which is meant, only the reader knows. */
	| { kind: "several"; count: number }
	| NotAKey;

/** Why a text is not a key. */
export type NotAKey =
	| {
			kind: "not-a-key";
			reason: "email" | "url" | "too-short" | "too-long" | "other";
	  }
	/** `position` counts from 1 within the key, leaving out a label or quotes before it. */
	| {
			kind: "not-a-key";
			reason: "bad-character";
			character: string;
			position: number;
	  };

/** Text beyond this is not searched for keys: nobody pastes a key this long on purpose. */
const MOST_EXAMINED = 2000;
/** What the guide tells the Application Key by (F12). */
const FIRST_GROUP = APPLICATION_KEY.slice(0, 8);
/** More wrong characters than this, and the text is something else than a mistyped key. */
const MOST_WRONG = 3;
/** The text form of RFC 9562, section 4: 8-4-4-4-12 hexadecimal digits, in either case. */
const UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const ONE_UUID = new RegExp(`^${UUID}$`, "i");
/** A text field drops line breaks, so keys from two lines arrive glued together. */
const GLUED_UUIDS = new RegExp(`^(?:${UUID}){2,}$`, "i");
const HYPHEN_PLACES = [8, 13, 18, 23];

/** Tells what the reader pasted where a Client Key is wanted. */
export function checkKey(input: string): KeyVerdict {
	const trimmed = input.trim();
	if (trimmed.length > MOST_EXAMINED) return notAKey("too-long");
	const text = trimmed.replace(/\p{Cf}/gu, "").replace(/[\p{Pd}\u2212]/gu, "-");
	if (text.trim() === "") return { kind: "empty" };

	const words = text.split(/\s+/);
	const foreign = words.map(foreignReason).find((reason) => reason !== null);
	const own = words.filter((word) => foreignReason(word) === null);
	// An id inside an address is not a key, so addresses are left out of the search.
	const tokens = own.join(" ").match(/[\p{L}\p{N}-]+/gu) ?? [];
	const candidate = foreign ? "" : withoutLabel(text).replace(/\s+/g, "");
	let keys = new Set(tokens.flatMap(keysIn));
	if (keys.size === 0) keys = new Set(keysIn(candidate));

	const [value] = keys;
	if (value === undefined)
		return foreign ? notAKey(foreign) : whyNot(candidate);
	if (keys.size > 1) return { kind: "several", count: keys.size };
	if (value.startsWith(FIRST_GROUP)) return { kind: "application-key" };
	if (ONE_UUID.test(input)) return { kind: "client-key-shape" };
	return { kind: "cleaned", value };
}

/** The keys a run of letters, digits and hyphens consists of, in canonical form; none if anything is left over. */
function keysIn(token: string): string[] {
	if (GLUED_UUIDS.test(token))
		return token.toLowerCase().match(new RegExp(UUID, "g")) ?? [];
	// Hyphens that are missing or misplaced take nothing away from the key.
	const digits = token.replaceAll("-", "").toLowerCase();
	const groups =
		/^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;
	const match = groups.exec(digits);
	return match ? [match.slice(1).join("-")] : [];
}

/** What is left of `Client Key: "…",` without the label and without the marks around it. */
function withoutLabel(text: string): string {
	return inner(
		inner(text)
			.split(/[:=\uFF1A]/)
			.at(-1) ?? "",
	);
}

/** From the first letter or digit to the last. */
function inner(text: string): string {
	return /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)?.[0] ?? "";
}

function foreignReason(word: string): "email" | "url" | null {
	if (word.includes("://") || /^[^\p{L}\p{N}]*www\./iu.test(word)) return "url";
	return /.@./u.test(word) ? "email" : null;
}

function whyNot(candidate: string): KeyVerdict {
	const digits = candidate.replaceAll("-", "").toLowerCase();
	if (isOfApplicationKey(digits)) return { kind: "application-key" };
	// A number of a few digits is a phone number or the like.
	if (/^[0-9a-f]{10,}$/.test(digits))
		return notAKey(digits.length < 32 ? "too-short" : "too-long");
	return badCharacter(candidate) ?? notAKey("other");
}

/** Whether digits are the Application Key's first group with something behind it, its rest, or all of it mistyped. */
function isOfApplicationKey(digits: string): boolean {
	const whole = APPLICATION_KEY.replaceAll("-", "");
	if (digits.startsWith(FIRST_GROUP)) return true;
	if (digits.length >= FIRST_GROUP.length && whole.endsWith(digits))
		return true;
	const wrong = [...whole].filter((digit, index) => digit !== digits[index]);
	return digits.length === whole.length && wrong.length <= MOST_WRONG;
}

/** The first character that keeps a text from being a key, if only a few do. */
function badCharacter(candidate: string): NotAKey | null {
	const characters = Array.from(candidate);
	const hyphenated = characters.length === 36;
	if (!hyphenated && characters.length !== 32) return null;
	const wrong = characters.flatMap((character, index) => {
		const wanted =
			hyphenated && HYPHEN_PLACES.includes(index) ? /^-$/ : /^[0-9a-f]$/i;
		return wanted.test(character) ? [] : [{ character, position: index + 1 }];
	});
	const [first] = wrong;
	if (first === undefined || wrong.length > MOST_WRONG) return null;
	return { kind: "not-a-key", reason: "bad-character", ...first };
}

function notAKey(reason: Exclude<NotAKey["reason"], "bad-character">): NotAKey {
	return { kind: "not-a-key", reason };
}
