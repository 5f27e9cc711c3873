/**
 * Puts the props of an element where they are read. The build has moved them to a file, so that only those who need them
 * pay for them; in development they are in the page already.
 * @throws what fetching throws, or an error that names the address
 */
export async function fetchProps(element: HTMLElement): Promise<void> {
	const address = element.dataset["props"];
	if (!address || element.hasAttribute("props")) return;
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${response.status}: ${response.url}`);
	element.setAttribute("props", await response.text());
}
