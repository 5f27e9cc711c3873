/** What the report says besides the reader's own answers, in the reader's language. */
export interface ReportWords {
	heading: string;
	troubleshooter: string;
	version: string;
	answers: string;
	result: string;
	ruledOut: string;
	link: string;
}

/** A finished session as text: all of it is the tree's own words, none the reader's. */
export interface ReportContent {
	title: string;
	tree: string;
	version: string;
	answers: readonly { question: string; summary: string }[];
	/** Headings: of the outcome reached, and of those that the answers ruled out. */
	result: string;
	ruledOut: readonly string[];
	/** The address that shows this session again. */
	link: string;
}

/** The plain text that a reader copies or mails to support; lines end in LF. */
export function report(content: ReportContent, words: ReportWords): string {
	const numbered = content.answers.map(
		({ question, summary }, index) =>
			`${index + 1}. ${question}\n   ${summary}`,
	);
	const ruledOut =
		content.ruledOut.length === 0
			? []
			: ["", words.ruledOut, ...content.ruledOut.map((title) => `- ${title}`)];
	return [
		words.heading,
		"",
		`${words.troubleshooter} ${content.title}`,
		`${words.version} ${content.tree} ${content.version}`,
		"",
		// First of the long parts: some mail programs cut a long mailto: address off.
		words.link,
		content.link,
		"",
		words.answers,
		...numbered,
		"",
		`${words.result} ${content.result}`,
		...ruledOut,
		"",
	].join("\n");
}

/** A mailto: address that opens the reader's mail program with the report in it; lines end in CRLF (RFC 6068, 5). */
export function mailto(address: string, subject: string, body: string): string {
	const crlf = body.replaceAll("\n", "\r\n");
	return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(crlf)}`;
}
