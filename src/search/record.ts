/** What a record is to the reader: an answer, an outcome of a troubleshooter, or a section of another page. */
export type RecordKind = "answer" | "troubleshooter" | "page";

/** One findable section of the site. */
export interface SearchRecord {
	/** Path below the site's base with its anchor: "/client-key/#two-keys". */
	url: string;
	/** The section's own heading. */
	title: string;
	/** The heading of the page it stands on. */
	page: string;
	kind: RecordKind;
	/** BCP 47 tag of the page's language: "en", "nb". */
	language: string;
	/** The section's text in one line, without its heading. */
	text: string;
}
