import { isFiller } from "./fillers.ts";

/** Legal forms as the last word of a company's name, without dots and slashes. */
const LEGAL_FORMS = new Set("as asa ans da enk ab aps ltd gmbh inc".split(" "));

/**
 * What makes two customer names the same: case, spaces, punctuation and a trailing legal form do not count.
 * @returns "" where the cell holds no name.
 */
export function foldCustomerName(name: string): string {
	if (isFiller(name)) return "";
	const words = name
		.normalize("NFKC")
		.toLowerCase()
		// "A/S" and "A.S." are one word; "Berg-Hansen" is two.
		.replace(/[\p{Cf}./'’]/gu, "")
		.split(/[^\p{L}\p{M}\p{N}]+/u)
		.filter((word) => word !== "");
	if (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
	return words.join("");
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
