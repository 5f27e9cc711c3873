/** What people write where there is nothing to write. Compared without case, spaces, punctuation and accents. */
const FILLER_TEXTS = `
	n/a, na, nan, nil, none, null, undefined, empty, blank, missing, unknown, not available, not provided, not given,
	not set, no value, not applicable,
	ingen, ikke oppgitt, uoppgitt, ikke registrert, ikke tilgjengelig, ikke aktuelt, ikke relevant, ikke kjent, ukjent,
	mangler, finnes ikke, saknas, ej angiven, okänd, ukendt, ikke angivet
`;

/** Fillers only where an address is wanted: elsewhere they can be a name or a number. */
const EMAIL_FILLER_TEXTS = `
	no, nei, nope, tom, x, xx, xxx, 0, tbd, todo,
	no email, no mail, no e-mail address, without email, has no email, does not have email,
	ingen e-post, ingen epostadresse, ingen mail, har ikke, har ikke e-post, har ikke epost, mangler e-post,
	e-post mangler, uten e-post, e-post ikke oppgitt, ikke e-post, ingen e-mail, har ingen e-post
`;

const fold = (text: string) =>
	text
		.normalize("NFKD")
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]/gu, "");

const table = (text: string) => new Set(text.split(",").map(fold));

/** The fillers without case, spaces, punctuation and accents. */
export const FILLERS: ReadonlySet<string> = table(FILLER_TEXTS);
const EMAIL_FILLERS = table(EMAIL_FILLER_TEXTS);
/** The longest filler, folded, has room in this many characters however it is spaced. */
const MOST_EXAMINED = 64;

/** Whether a cell says that there is no value: empty, punctuation alone (`-`), or one of the fillers. */
export function isFiller(text: string): boolean {
	if (text.length > MOST_EXAMINED) return false;
	const folded = fold(text);
	return folded === "" || FILLERS.has(folded);
}

/** Whether a cell says that there is no address. Something with an `@` is never a filler. */
export function isEmailFiller(text: string): boolean {
	if (text.length > MOST_EXAMINED || text.includes("@")) return false;
	return isFiller(text) || EMAIL_FILLERS.has(fold(text));
}
