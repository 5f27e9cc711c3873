// What WebDriver runs in the page; each function uses nothing from outside.

/** What can be seen and looks as if it had this name. The browser has the last word, but not on every link. */
export function mayBe(selector: string, name: string): Element[] {
	// Where a link has just led here, the scripts may be missing still.
	if (document.readyState !== "complete") return [];
	const folded = (text: string | null | undefined) =>
		(text ?? "").trim().replace(/\s+/g, " ");
	return [...document.querySelectorAll<HTMLInputElement>(selector)].filter(
		(element) => {
			const names = [
				element.getAttribute("aria-label"),
				...[...(element.labels ?? [])].map((label) => label.textContent),
				element.textContent,
			];
			return (
				element.checkVisibility({ visibilityProperty: true }) &&
				names.some((text) => folded(text).includes(name))
			);
		},
	);
}

declare global {
	interface Window {
		/** What went wrong on the page since the reader came. */
		heard?: string[];
	}
}

/** Begins to listen. */
export function hear(): boolean {
	const heard: string[] = [];
	window.heard = heard;
	addEventListener("securitypolicyviolation", (event) =>
		heard.push(`${event.effectiveDirective}: ${event.blockedURI}`),
	);
	addEventListener("unhandledrejection", ({ reason }) =>
		heard.push(String(reason)),
	);
	// Captured: what an element could not load is told to it alone.
	addEventListener(
		"error",
		({ message, target }) =>
			heard.push(message ?? `failed: ${(target as HTMLElement).outerHTML}`),
		true,
	);
	const { error } = console;
	console.error = (...said) => {
		heard.push(said.join(" "));
		error(...said);
	};
	return true;
}

/** Lets it come to rest, and gives what was heard and what came from elsewhere. */
export async function complaints(origin: string): Promise<string[]> {
	const fetched = () => performance.getEntriesByType("resource");
	for (let before = -1; before !== fetched().length; ) {
		before = fetched().length;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const elsewhere = fetched()
		.map(({ name }) => new URL(name))
		.filter((url) => url.protocol.startsWith("http") && url.origin !== origin);
	return [
		...(window.heard?.splice(0) ?? []),
		...elsewhere.map((url) => `leaves the site: ${url}`),
	];
}
