import { readFileSync } from "node:fs";

/** The pages of the built site's sitemap, as paths relative to the site's base ("client-key/"; "" is the home page). */
export function sitemapPages(): string[] {
	const index = readFileSync("dist/sitemap-index.xml", "utf8");
	const root = locations(index)[0]?.replace("sitemap-0.xml", "") ?? "";
	return locations(readFileSync("dist/sitemap-0.xml", "utf8")).map((url) =>
		url.replace(root, ""),
	);
}

const locations = (xml: string): string[] =>
	[...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] as string);

/** Every page: those of the sitemap, the one for addresses that do not exist, and the one for the trees' authors. */
export function allPages(): string[] {
	return [...sitemapPages(), "404.html", "authors/trees/"];
}
