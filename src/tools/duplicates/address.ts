import { knownDomainMeant } from "./domains.ts";

/** Why a text is not an address. The words for it stand in the strings, under these keys. */
export type InvalidReason =
	| "no-at"
	| "several-at"
	| "nothing-before-at"
	| "nothing-after-at"
	| "space-inside"
	| "comma-for-dot"
	| "stray-dot"
	| "bad-character"
	| "no-domain-dot"
	| "bad-domain"
	| "too-long";

/** What is wrong with a text that is not an address. */
export interface NotAnAddress {
	reason: InvalidReason;
	/** The address that was meant, cleaned, where that is clear. */
	suggestion?: string;
}

/** RFC 5322 `atext` without `|` (which separates addresses here), dots, and the letters that RFC 6531 adds. */
const LOCAL = /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{}~.-]+$/u;
/** RFC 5321, section 4.5.3.1. Counted in characters, which is generous to letters outside ASCII. */
const MOST_LOCAL = 64;
const MOST_DOMAIN = 253;
const ASCII_DOMAIN = /^[a-z0-9.-]+$/;
const ANY_DOMAIN = /^[\p{L}\p{M}\p{N}.\u3002-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** No top-level domain has digits, except in the ASCII form of a name in other letters. */
const ENDING = /^(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
const STRAY_DOT = /^\.|\.$|\.\./;
const AT_IN_WORDS =
	/\s*(?:[([{<](?:at|a|alfa|krøllalfa|snabel-a)[)\]}>]|\s(?:at|krøllalfa|snabel-a)\s)\s*/iu;

/**
 * Reads one address.
 * @param text a candidate in NFKC, trimmed, without characters that have no width; a few hundred characters at most.
 * @param mends find out what was meant, which takes much longer
 * @returns its identity key (lower case, the domain in ASCII), or what is wrong with it.
 */
export function readAddress(
	text: string,
	mends: boolean,
): string | NotAnAddress {
	const reason = whyNot(text);
	if (reason === null) return toKey(text);
	if (!mends) return { reason };
	const mended = mend(text);
	return whyNot(mended) === null
		? { reason, suggestion: toKey(mended) }
		: { reason };
}

function whyNot(text: string): InvalidReason | null {
	const at = text.indexOf("@");
	if (at === -1) return "no-at";
	if (text.includes("@", at + 1)) return "several-at";
	const local = text.slice(0, at);
	const domain = text.slice(at + 1);
	if (local === "") return "nothing-before-at";
	if (domain === "") return "nothing-after-at";
	if (/\s/.test(text)) return "space-inside";
	if (text.includes(",")) return "comma-for-dot";
	if (STRAY_DOT.test(local) || STRAY_DOT.test(domain)) return "stray-dot";
	if (!LOCAL.test(local) || !ANY_DOMAIN.test(domain)) return "bad-character";
	if (local.length > MOST_LOCAL || domain.length > MOST_DOMAIN)
		return "too-long";
	return whyNotDomain(toAscii(domain));
}

function whyNotDomain(domain: string | null): InvalidReason | null {
	if (domain === null) return "bad-character";
	if (domain.length > MOST_DOMAIN) return "too-long";
	const labels = domain.split(".");
	if (labels.length < 2) return "no-domain-dot";
	const sound = labels.every((label) => LABEL.test(label));
	return sound && ENDING.test(labels.at(-1) ?? "") ? null : "bad-domain";
}

function toKey(text: string): string {
	const at = text.indexOf("@");
	return `${text.slice(0, at).toLowerCase()}@${toAscii(text.slice(at + 1))}`;
}

/** The domain in lower case and ASCII as UTS 46 has it, which every browser and Node bring along in `URL`. */
function toAscii(domain: string): string | null {
	const lower = domain.toLowerCase();
	if (ASCII_DOMAIN.test(lower)) return lower;
	try {
		return new URL(`http://${lower}`).hostname;
	} catch {
		return null;
	}
}

/** The text after all mends that leave no doubt about what was meant. */
function mend(text: string): string {
	const mended = text
		.replace(text.includes("@") ? /^$/ : AT_IN_WORDS, "@")
		.replace(/\s*,\s*/g, ".")
		.replace(/\s*([@.])\s*/g, "$1")
		.replace(/^@|(?<=@)@+/g, "")
		.replace(/^([^\s@]+@[^\s@.]+)\s([^\s@.]+)$/, "$1.$2")
		.replace(/\.{2,}/g, ".")
		.replace(/^\.|(?<=@)\.|\.(?=@)/g, "")
		.replace(/[^\p{L}\p{N}]+$/u, "");
	const at = mended.indexOf("@") + 1;
	return mended.slice(0, at) + knownDomainMeant(mended.slice(at));
}
