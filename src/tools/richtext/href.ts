/** Where the built site lives: Astro's `base` and, on translated pages, the language folder ("nb"). */
export interface SiteRoot {
	base: string;
	locale?: string | undefined;
}

/**
 * Turns a root-relative link as authors write it ("/client-key/#two-keys") into one that works under the site's base
 * path and in the page's language. Files ("/images/a.svg", anything with an extension) are shared by all languages.
 * Every other kind of link (https:, mailto:, "#anchor") comes back unchanged.
 */
export function siteHref(href: string, { base, locale }: SiteRoot): string {
	if (!href.startsWith("/") || href.startsWith("//")) return href;
	const root = base.endsWith("/") ? base : `${base}/`;
	const isFile = /\.[a-z0-9]+$/i.test(href.replace(/[?#].*$/, ""));
	const language = locale && !isFile ? `${locale}/` : "";
	return `${root}${language}${href.slice(1)}`;
}
