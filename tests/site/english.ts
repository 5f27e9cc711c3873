import { readFileSync } from "node:fs";
import type { HTMLElement } from "node-html-parser";
import { parse } from "yaml";
import {
	type Glossary,
	glossarySchema,
} from "../../src/tools/language/glossary.ts";

/** Words that hardly any English sentence does without, and that are no Norwegian words. */
const ENGLISH =
	/(?<![\p{L}\d/-])(the|and|is|are|was|you|your|yours|we|our|they|their|its|this|that|these|those|with|without|of|from|into|not|no longer|cannot|can|could|will|would|should|must|been|have|has|had|does|do not|did|what|when|where|which|who|why|how|if|or|an|because|there|here|please|only|every|all of|it|more|than|then|click|choose|open|paste|copy|show|hide|close|next|previous|back|start over|search|find|download|upload|rows?|columns?|files?|lists?|warning|error|yes|loading|drag|drop|settings|answers?|question|questions|results?|contact|contacts|customer|company|email)(?![\p{L}\d/-])/iu;

const glossary: Glossary = glossarySchema.parse(
	parse(readFileSync("src/content/glossary.yaml", "utf8")),
);

/** What may stand in English: labels of the products, longest first, and what CRM systems call a won deal. */
const LABELS = [
	...glossary.labels.map(({ english }) => english),
	"closed/won",
].sort((a, b) => b.length - a.length);

/** The English word that gives a text away, or undefined. Labels, addresses and code are left out. */
export function englishWord(text: string): string | undefined {
	const rest = LABELS.reduce(
		(kept, label) => kept.replaceAll(label, " "),
		text.replace(
			/https?:\S+|\S+@\S+|\S+\.(?:csv|xlsx|yaml|svg)\b|\{+\w+\}+/g,
			" ",
		),
	);
	return ENGLISH.exec(rest)?.[1];
}

const READ = ["aria-label", "alt", "title", "placeholder", "aria-description"];

/**
 * Every text of a page that a reader sees or hears: of elements, of attributes, of the head, and what islands are given
 * to show later. Parts that say that they are in another language are left out.
 */
export function pageTexts(document: HTMLElement, lang: string): string[] {
	const root = document.querySelector("html") ?? document;
	for (const element of root.querySelectorAll("[lang]"))
		if (element.tagName !== "HTML" && element.getAttribute("lang") !== lang)
			element.remove();
	const texts: string[] = [];
	for (const element of root.querySelectorAll("*")) {
		const { tagName } = element;
		for (const name of READ) texts.push(element.getAttribute(name) ?? "");
		for (const [name, value] of Object.entries(element.attributes))
			if (name.startsWith("data-")) texts.push(...strings(dataOf(value)));
		if (tagName === "META") texts.push(metaText(element));
		if (tagName === "ASTRO-ISLAND")
			texts.push(...strings(JSON.parse(element.getAttribute("props") ?? "{}")));
		if (element.getAttribute("type") === "application/ld+json")
			texts.push(...strings(JSON.parse(element.rawText)));
		if (!["SCRIPT", "STYLE", "CODE", "KBD"].includes(tagName))
			texts.push(
				element.childNodes
					.filter((node) => node.nodeType === 3)
					.map((node) => node.textContent)
					.join(" "),
			);
	}
	return texts.map((text) => text.trim()).filter((text) => text !== "");
}

/** What a data attribute holds: data of a script as JSON, or a text. */
const dataOf = (value: string): unknown =>
	value.startsWith("{") ? JSON.parse(value) : value;

const metaText = (meta: HTMLElement): string =>
	/description|title|alt$/.test(
		`${meta.getAttribute("name")} ${meta.getAttribute("property")}`,
	)
		? (meta.getAttribute("content") ?? "")
		: "";

/** Values for scripts are single words; what is shown has a space in it, or a capital at its beginning. */
const sentence = (value: string): string =>
	/\s|^\p{Lu}/u.test(value) ? value : "";

/** Keys of JSON-LD whose values are terms of schema.org. */
const NOT_SHOWN = /^@|^query-input$/;

function strings(value: unknown): string[] {
	if (typeof value === "string") return [sentence(value)];
	if (value === null || typeof value !== "object") return [];
	return Object.entries(value).flatMap(([key, part]) =>
		NOT_SHOWN.test(key) ? [] : strings(part),
	);
}
