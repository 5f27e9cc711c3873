import { createHash } from "node:crypto";
import { minifySync } from "rolldown/utils";

/** The element that marks where a classic script of the body stood. */
export const PART_ELEMENT = "script-part";

/** A short name for a text: the same for the same text, in every build. */
export const shortHash = (text: string, length = 8): string =>
	createHash("sha256")
		.update(text)
		.digest("base64url")
		.replace(/[-_]/g, "")
		.slice(0, length);

/** A classic inline script, and whether it stood in the head. */
export interface InlineScript {
	text: string;
	inHead: boolean;
}

/** Name of a script of the body in the file that {@link scriptsFile} makes. */
export const partName = (text: string): string => shortHash(text, 4);

/**
 * One blocking file in the place of all classic inline scripts of a page. Scripts of the head run at once. Scripts of the
 * body run when the parser comes to where they stood, as before: an element marks the place, and the browser calls it
 * while it parses. So nothing flashes, and a page asks for one file and not for five.
 * @returns the source, or undefined when there is no script.
 */
export function scriptsFile(
	scripts: readonly InlineScript[],
): string | undefined {
	if (scripts.length === 0) return undefined;
	const texts = (inHead: boolean) => [
		...new Set(
			scripts
				.filter((script) => script.inHead === inHead)
				.map(({ text }) => text),
		),
	];
	const parts = texts(false).map((text) => `"${partName(text)}"(){${text}\n}`);
	const marker =
		parts.length === 0
			? []
			: [
					`customElements.define("${PART_ELEMENT}",class extends HTMLElement{connectedCallback(){({${parts.join(",")}})[this.dataset.part].call(window);this.remove()}})`,
				];
	const source = [...texts(true), ...marker].join(";\n");
	const { code, errors } = minifySync("start.js", source, { module: false });
	if (errors.length > 0)
		throw new Error(
			`An inline script of a page cannot be read: ${errors[0]?.message}`,
		);
	return code;
}
