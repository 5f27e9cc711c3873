import { type Faq, plainAnswer } from "../tools/guide/faq.ts";
import type { Procedure } from "../tools/guide/procedure.ts";
import { parseInline, plainText } from "../tools/richtext/parse.ts";

const CONTEXT = "https://schema.org";

/** https://schema.org/FAQPage of one or more questions; `inLanguage` is a BCP 47 tag. */
export function faqPage(questions: readonly Faq[], inLanguage: string) {
	return {
		"@context": CONTEXT,
		"@type": "FAQPage",
		inLanguage,
		mainEntity: questions.map((faq) => ({
			"@type": "Question",
			name: faq.question,
			acceptedAnswer: { "@type": "Answer", text: plainAnswer(faq) },
		})),
	};
}

/** https://schema.org/HowTo of a procedure; the steps as plain text; `inLanguage` is a BCP 47 tag. */
export function howTo({ name, steps }: Procedure, inLanguage: string) {
	return {
		"@context": CONTEXT,
		"@type": "HowTo",
		inLanguage,
		name,
		step: steps.map(({ text, value }, index) => ({
			"@type": "HowToStep",
			position: index + 1,
			text: [plainText(parseInline(text, { base: "/" })), value?.text]
				.filter(Boolean)
				.join(" "),
		})),
	};
}

/**
 * https://schema.org/WebSite with the address that searches it.
 * @param home the absolute address of the home page.
 * @param search that of the search page.
 */
export function webSite(
	name: string,
	language: string,
	home: string,
	search: string,
) {
	return {
		"@context": CONTEXT,
		"@type": "WebSite",
		name,
		url: home,
		inLanguage: language,
		potentialAction: {
			"@type": "SearchAction",
			target: {
				"@type": "EntryPoint",
				urlTemplate: `${search}?q={search_term_string}`,
			},
			"query-input": "required name=search_term_string",
		},
	};
}

/** JSON that is safe inside a script element: no "<" can end it. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value).replaceAll("<", "\\u003c");
}
