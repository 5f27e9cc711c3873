import { z } from "zod";

const words = z.string().min(1);

/** The glossary of a translation, as src/content/glossary.yaml holds it. */
export const glossarySchema = z.strictObject({
	/** Texts of the products' screens: known in Norwegian, or explained. */
	labels: z.array(
		z.union([
			z.strictObject({
				english: words,
				norwegian: words,
				note: words.optional(),
			}),
			z.strictObject({ english: words, gloss: words, note: words.optional() }),
		]),
	),
	/** Words of running text, and the variants that are not used. */
	terms: z.array(
		z.strictObject({
			english: words,
			norwegian: words,
			note: words.optional(),
			avoid: z.array(words).optional(),
		}),
	),
});

export type Glossary = z.infer<typeof glossarySchema>;

/** What a text does against the glossary, as sentences that say what to write. */
export function glossaryProblems(text: string, glossary: Glossary): string[] {
	const plain = readable(text);
	const withoutLabels = glossary.labels.reduce(
		(rest, { english }) => rest.replaceAll(english, "…"),
		plain,
	);
	return [
		...glossary.terms.flatMap((term) => avoidedWords(withoutLabels, term)),
		...glossary.labels.flatMap((label) =>
			unexplained(plain, label, glossary.labels),
		),
	];
}

/** The text without marks, addresses and component names; a line break is a space. */
const readable = (text: string): string =>
	text
		.replace(/\]\([^)]*\)/g, "]")
		.replace(/^import .*$/gm, "")
		.replace(/\{#[^}]*\}/g, "")
		.replace(
			/<[^>]*?(?:title|description)="([^"]*)"(?:[^>]*?description="([^"]*)")?[^>]*>/g,
			"$1. $2.",
		)
		.replace(/<[^>]*>/g, " ")
		.replace(/\{+\w+\}+|\S+@\S+/g, " ")
		.replace(/[*`[\]]/g, "")
		.replace(/\s+/g, " ");

function avoidedWords(text: string, term: Glossary["terms"][number]): string[] {
	return (term.avoid ?? []).flatMap((word) => {
		const stem = RegExp.escape(word.replace("*", ""));
		const ending = word.endsWith("*") ? "\\p{L}*" : "";
		// "De" is only avoided as the polite form, which has a capital inside a sentence.
		const capital = /^\p{Lu}/u.test(word);
		const before = capital ? "[\\p{L}\\d,] " : "(?<![\\p{L}\\d/-])";
		const pattern = new RegExp(
			`${before}(${stem}${ending})(?![\\p{L}\\d/-])`,
			capital ? "u" : "iu",
		);
		const found = pattern.exec(text)?.[1];
		return found
			? [`says "${found}". Write ${term.norwegian} (${term.english}).`]
			: [];
	});
}

type Label = Glossary["labels"][number];

/** A label is explained where it stands first: "Meny (Menu)", "Custom (egendefinert)", or the other way round. */
function unexplained(
	text: string,
	label: Label,
	labels: readonly Label[],
): string[] {
	const { english } = label;
	const meaning = "gloss" in label ? label.gloss : label.norwegian;
	// A longer label that holds this one ("Invoice Settings", "Settings") explains itself.
	const longer = labels
		.map((other) => other.english)
		.filter((other) => other !== english && other.includes(english));
	const own = longer.reduce(
		(rest, other) =>
			rest.replaceAll(other, (found) => "\u0000".repeat(found.length)),
		text,
	);
	const index = own.search(
		new RegExp(`(?<!\\p{L})${RegExp.escape(english)}(?!\\p{L})`, "u"),
	);
	if (index < 0) return [];
	const after = text.slice(index + english.length);
	const before = text.slice(0, index);
	const inBrackets = new RegExp(`^ ?\\([^)]*${RegExp.escape(meaning)}`, "iu");
	const isInBrackets = new RegExp(
		`${RegExp.escape(meaning)}\\p{L}*(?: \\p{L}+)? \\((?:[^)]*, )?$`,
		"iu",
	);
	return inBrackets.test(after) || isInBrackets.test(before)
		? []
		: [
				"gloss" in label
					? `uses "${english}" without its meaning at the first place. Write ${english} (${meaning}).`
					: `uses "${english}" without its Norwegian label at the first place. Write ${meaning} (${english}).`,
			];
}
