/** One piece of rich text: plain text, or an element with pieces inside. It is data; it never holds HTML source. */
export type RichNode = string | RichElement;

/** An element of rich text; `href` is there on links only. */
export interface RichElement {
	tag: "p" | "strong" | "em" | "code" | "ul" | "ol" | "li" | "a";
	href?: string;
	children: RichNode[];
}
