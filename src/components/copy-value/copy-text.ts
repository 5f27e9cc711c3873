/**
 * Puts a text on the clipboard.
 * @returns whether it worked. It does not where the browser has no clipboard API (pages not served over https) or
 * refuses it; then let the reader copy by hand, see {@link selectText}.
 */
export async function copyText(text: string): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return false;
	}
}

/** Selects all text of an element, so that Ctrl+C copies it. */
export function selectText(element: Element): void {
	getSelection()?.selectAllChildren(element);
}

/** How long "Copied" stays, in milliseconds. */
export const COPIED_FOR = 2000;
