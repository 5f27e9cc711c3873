import { type NotAnAddress, readAddress } from "./address.ts";
import { isEmailFiller } from "./fillers.ts";
import { MAILBOXES } from "./mailboxes.ts";

export { suggestedDomain } from "./domains.ts";

/** One address of a cell. */
export interface Address {
	/** What makes two addresses the same: lower case, the domain in ASCII. Plus-tags and dots count. */
	key: string;
	/** The trimmed cell where it holds this address alone (name, `mailto:` and all), else the address's part of it. */
	written: string;
}

/** A part of a cell that looks like an address and is none. */
export interface BrokenAddress extends NotAnAddress {
	written: string;
}

/**
 * What an email cell holds. Where good and broken addresses stand in one cell, the good ones count and the broken ones
 * are in `invalid` (otherwise empty), to be reported as well.
 */
export type CellEmails =
	| { kind: "addresses"; addresses: Address[]; invalid: BrokenAddress[] }
	| { kind: "missing" }
	| ({ kind: "invalid" } & NotAnAddress);

/** Nobody writes this many characters of addresses into a cell; it is an unclosed quote or the wrong file. */
const MOST_EXAMINED = 20_000;
/** Longer than the longest address and a name; no candidate beyond it is looked at. */
const MOST_CANDIDATE = 1_000;
/** Strongest first. A comma or a space can be a slip inside an address, and a slash a part of one. */
const SEPARATORS = [/[;|\r\n\t]+/, /,/, /\s+/, /\//];
const MARKS = `["'\`´«»“”„‘’‚()\\[\\]{}<>]`;
const AROUND = new RegExp(`^(?:${MARKS}|\\s)+|(?:${MARKS}|\\s)+$`, "gu");

/**
 * The addresses of one cell. Never throws; takes time in proportion to at most 20,000 characters.
 *
 * A cell of nothing but `A-Z a-z 0-9 . _ + -` around one `@`, beginning with a letter or digit, whose local part is at
 * most 64 long without a dot at its ends or two in a row, and whose domain has two or more labels of 1 to 63 that begin
 * and end with a letter or digit, the last of two or more letters, is one address: its key is the cell in lower case.
 * @param mends say what was meant by those that are none, which takes much longer
 */
export function readEmailCell(cell: string, mends = true): CellEmails {
	const raw = cell.length > 2 * MOST_EXAMINED ? cell.trim() : cell;
	if (raw.length > MOST_EXAMINED)
		return { kind: "invalid", reason: "too-long" };
	const text = raw
		.normalize("NFKC")
		.replace(/\p{Cf}/gu, "")
		.trim();
	if (isEmailFiller(text)) return { kind: "missing" };

	const candidates = candidatesIn(text);
	const addresses = new Map<string, Address>();
	const invalid: BrokenAddress[] = [];
	for (const candidate of candidates) {
		const written = (candidates.length === 1 ? raw : candidate).trim();
		const read = readCandidate(candidate, mends);
		if (typeof read !== "string") invalid.push({ written, ...read });
		else if (!addresses.has(read)) addresses.set(read, { key: read, written });
	}
	if (addresses.size > 0)
		return { kind: "addresses", addresses: [...addresses.values()], invalid };
	const { reason, suggestion } = invalid[0] ?? { reason: "no-at" as const };
	return suggestion === undefined
		? { kind: "invalid", reason }
		: { kind: "invalid", reason, suggestion };
}

/** The parts of a cell that may be addresses; at least one. What stands beside them without an `@` is left out. */
function candidatesIn(text: string): string[] {
	const bracketed = text.match(/<[^<>@]*@[^<>]*>/g);
	if (bracketed) {
		const outside = text.replace(/<[^<>@]*@[^<>]*>/g, "\n");
		return [...bracketed, ...(outside.includes("@") ? split(outside) : [])];
	}
	return text.includes("@") ? split(text) : [text];
}

function split(text: string, strength = 0): string[] {
	const separator = SEPARATORS[strength];
	const single = text.indexOf("@") === text.lastIndexOf("@");
	if (separator === undefined || (single && strength > 0)) return [text];
	const parts = text
		.split(separator)
		.filter((part) => part.includes("@") || (strength === 0 && isMeant(part)));
	// A lone `@` beside a slash or a space is a slip and no address of its own.
	return parts.flatMap((part) => split(part, strength + 1));
}

/** Whether a text without an `@` was meant to be an address: `jon(at)firma.no`, `jon.firma.no`. */
function isMeant(text: string): boolean {
	const word = text.trim();
	return (
		word.length <= MOST_CANDIDATE && /^\S+[.)\]]\S+\.[a-z]{2,}$/i.test(word)
	);
}

function readCandidate(
	candidate: string,
	mends: boolean,
): string | NotAnAddress {
	if (candidate.length > MOST_CANDIDATE) return { reason: "too-long" };
	const text = withoutMailto(candidate.replace(AROUND, ""));
	const whole = readAddress(text, mends);
	if (typeof whole === "string") return whole;
	const alone = withoutWords(text);
	const read = alone === text ? whole : readAddress(alone, mends);
	return typeof read === "string" ? read : whole;
}

/** RFC 6068: the scheme, what follows the `?`, and percent-encoding. */
function withoutMailto(text: string): string {
	const link = /^mailto:\s*([^?]*)/i.exec(text)?.[1];
	if (link === undefined) return text;
	try {
		return decodeURIComponent(link);
	} catch {
		return link;
	}
}

/** Without a label before the address (`E-post: `), and without words after it or behind a comma and a space. */
function withoutWords(text: string): string {
	const at = text.indexOf("@");
	const parts = text.split(/,(?:\s+|$)|(?:^|\s+),/);
	const part = parts.find((each) => each.includes("@")) ?? text;
	if (at === -1) return text;
	return withoutMailto(
		part
			.replace(/^[^@]*:\s*(?=[^\s@:]+@)/, "")
			.replace(/^(\S+@\S+)\s.*$/su, "$1")
			.replace(AROUND, ""),
	);
}

/** Whether an address is one that several people share by its name: post@, faktura@, info@. */
export function mailboxOf(key: string): boolean {
	const local = key.slice(0, key.lastIndexOf("@")).replace(/\+.*$/, "");
	return MAILBOXES.has(local.replace(/[._-]/g, ""));
}
