/** Puts values in the place of "{name}". A name without a value stays as it is. */
export function fill(
	text: string,
	values: Readonly<Record<string, string | number>>,
): string {
	return text.replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
}
