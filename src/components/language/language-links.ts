/** Where a choice of language is remembered, on this device only: then no hint is shown any more. */
const STORAGE_KEY = "language-hint";

/** A link to another language keeps the reader's place: the answers of a troubleshooter are in the query. */
function keepPlace(event: Event) {
	const link = languageLink(event);
	if (!link) return;
	link.search = location.search;
	link.hash = location.hash;
}

function languageLink({ target }: Event) {
	return target instanceof Element
		? target.closest<HTMLAnchorElement>("a[data-language]")
		: null;
}

function remember() {
	try {
		localStorage.setItem(STORAGE_KEY, "dismissed");
	} catch {
		// Storage is blocked: then the hint comes again on the next page.
	}
}

function dismiss(event: Event) {
	const button = event.currentTarget as HTMLElement;
	const hint = button.closest("section");
	if (hint) hint.hidden = true;
	remember();
	// The button that had the focus is gone, so reading goes on at the page's heading.
	const heading = document.querySelector("h1");
	heading?.setAttribute("tabindex", "-1");
	heading?.focus();
}

// Before a click, too, so that a link opened in a new tab or copied keeps the place as well.
for (const before of ["pointerdown", "focusin", "click"])
	document.addEventListener(before, keepPlace, true);
document.addEventListener("click", (event) => {
	if (languageLink(event)) remember();
});
for (const button of document.querySelectorAll(".language-hints button"))
	button.addEventListener("click", dismiss);
