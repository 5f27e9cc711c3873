import { isFiller } from "./fillers.ts";

/** Legal forms as the last word of a company's name, without dots and slashes. */
export const LEGAL_FORMS = new Set(
	"as asa ans da enk ab aps ltd gmbh inc".split(" "),
);

/**
 * What makes two customer names the same: case, spaces, punctuation and a trailing legal form do not count.
 * @returns "" where the cell holds no name.
 */
export function foldCustomerName(name: string): string {
	if (isFiller(name)) return "";
	const words = wordsOf(name);
	return (endsInLegalForm(words) ? words.slice(0, -1) : words).join("");
}

/** Whether a name is a company's by its last word. */
export function hasLegalForm(name: string): boolean {
	return endsInLegalForm(wordsOf(name));
}

function wordsOf(name: string): string[] {
	return (
		name
			.normalize("NFKC")
			.toLowerCase()
			// "A/S" and "A.S." are one word; "Berg-Hansen" is two.
			.replace(/[\p{Cf}./'’]/gu, "")
			.split(/[^\p{L}\p{M}\p{N}]+/u)
			.filter((word) => word !== "")
	);
}

/** A name of nothing but a legal form keeps it. */
function endsInLegalForm(words: string[]): boolean {
	return words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "");
}

/**
 * An organisation number without spaces and punctuation, nor what Norwegians write around it (`NO 999 999 999 MVA`).
 * Its check digit is not looked at: two equal numbers are equal.
 * @returns "" where the cell holds none.
 */
export function normalizeOrganisationNumber(text: string): string {
	if (isFiller(text)) return "";
	const bare = text
		.normalize("NFKC")
		.toUpperCase()
		.replace(/[^\p{L}\p{N}]/gu, "")
		.replace(/^(?:ORG(?:ANISASJONS)?(?:NR|NUMMER|NO)?)(?=(?:NO)?\d)/, "")
		.replace(/^NO(?=\d{9})|(?<=\d{9})MVA$/g, "");
	return /[1-9\p{L}]/u.test(bare) ? bare : "";
}

/** A customer number without spaces, in lower case; "" where the cell holds none. Leading zeros count. */
export function normalizeCustomerNumber(text: string): string {
	if (isFiller(text)) return "";
	return text
		.normalize("NFKC")
		.toLowerCase()
		.replace(/[\s\p{Cf}]/gu, "");
}
