import type { APIRoute } from "astro";
import { siteHref } from "../tools/richtext/href.ts";

/** Every page may be read by every crawler; the sitemap's address depends on where the site is built for. */
export const GET: APIRoute = ({ site }) => {
	const sitemap = siteHref("/sitemap-index.xml", {
		base: import.meta.env.BASE_URL,
	});
	return new Response(
		`User-agent: *\nAllow: /\n\nSitemap: ${new URL(sitemap, site).href}\n`,
	);
};
