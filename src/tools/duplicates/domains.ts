/**
 * Mail domains of providers that are common and spelt unlike any company's, so that a domain one slip away from one of
 * them is worth a question.
 */
export const COMMON_DOMAINS =
	"gmail.com hotmail.com hotmail.no outlook.com icloud.com yahoo.com yahoo.no online.no getmail.no broadpark.no protonmail.com googlemail.com".split(
		" ",
	);
/** Right as they are, though they look like slips. The tests know many more that are right and do not. */
const OTHERS = "hotmail.co yahoo.co grail.com gail.com".split(" ");

const KNOWN = new Set([...COMMON_DOMAINS, ...OTHERS]);
/** Slips of the endings. Countries among them (.co, .cm, .ni, .mo) have none of these providers, but for KNOWN. */
const ENDINGS: Record<string, string> = {
	com: "con cpm vom xom comm coom ccom cm co om cim cmo ocm c0m dom comn",
	no: "noo nno nn on ni mo bo",
};

/** What is written for the ending of a common domain by mistake. */
export const slipsOfEnding = (ending: string) =>
	ENDINGS[ending]?.split(" ") ?? [];

const ONE_LETTER = /^[a-z]$/;

/** A misspelt common domain: the address with the domain that was meant, or undefined. A known one is always right. */
export function suggestedDomain(key: string): string | undefined {
	const at = key.lastIndexOf("@") + 1;
	const domain = key.slice(at);
	if (KNOWN.has(domain)) return undefined;
	const meant = COMMON_DOMAINS.find((common) => isSlipOf(domain, common));
	return meant === undefined ? undefined : key.slice(0, at) + meant;
}

/** The domain that a provider's name without its ending or dot stands for (`gmail`, `gmailcom`); else as given. */
export function knownDomainMeant(domain: string): string {
	const lower = domain.toLowerCase();
	const meant = COMMON_DOMAINS.filter(
		(common) =>
			lower === common.replace(".", "") || lower === common.split(".")[0],
	);
	return meant.length === 1 && meant[0] !== undefined ? meant[0] : domain;
}

/** One slip in the name or in the ending, not in both. */
function isSlipOf(domain: string, common: string): boolean {
	const [name = "", ending = ""] = common.split(".");
	if (domain.startsWith(`${name}.`)) {
		return slipsOfEnding(ending).includes(domain.slice(name.length + 1));
	}
	return (
		domain.endsWith(`.${ending}`) &&
		isLetterSlip(domain.slice(0, -ending.length - 1), name)
	);
}

/**
 * One letter too few, too many, another, or two swapped. Companies are named one letter away from these words too
 * (email, grail, inline, outlooks), so the first letter must be right or swapped, and a letter at the end doubled.
 */
function isLetterSlip(typed: string, meant: string): boolean {
	if (Math.abs(typed.length - meant.length) > 1) return false;
	let i = 0;
	while (i < meant.length && typed[i] === meant[i]) i++;
	const a = typed.slice(i);
	const b = meant.slice(i);
	const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
	if (swapped && a.length > 1) return true;
	if (i === 0) return false;
	if (a === b.slice(1)) return true;
	if (
		!ONE_LETTER.test(a[0] ?? "") ||
		a.slice(1) !== b.slice(a.length > b.length ? 0 : 1)
	)
		return false;
	return b !== "" || a === meant.at(-1);
}
