/** Attributes by name; one that is undefined is left out. */
type Attributes = Record<string, string | undefined>;

/** Makes an element. Texts become text, never mark-up. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	attributes: Attributes,
	...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [name, value] of Object.entries(attributes))
		if (value !== undefined) made.setAttribute(name, value);
	made.append(...children);
	return made;
}

/** A button that does something. */
export function button(
	attributes: Attributes,
	text: string,
	onClick: () => void,
): HTMLButtonElement {
	const made = element("button", { type: "button", ...attributes }, text);
	made.addEventListener("click", onClick);
	return made;
}

/** A link; told when the reader follows it. */
export function link(
	attributes: Attributes,
	children: (Node | string)[],
	onClick: () => void,
): HTMLAnchorElement {
	const made = element("a", attributes, ...children);
	made.addEventListener("click", onClick);
	return made;
}
