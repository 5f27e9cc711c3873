import type { AstroIntegration } from "astro";

const LOCAL = "http://localhost:4321";

/** The address of the host that the site is built for; this machine's unless `SITE` names one. */
export const siteAddress = (): string => process.env["SITE"] || LOCAL;

/** Warns at the end of the build when no host is named: pages, sitemap and previews then point to the machine that built them. */
export function siteAddressCheck(): AstroIntegration {
	return {
		name: "site-address",
		hooks: {
			"astro:build:done": ({ logger }) => {
				const warning = addressWarning(process.env["SITE"]);
				if (warning) logger.warn(warning);
			},
		},
	};
}

/** What to say about a value of `SITE`, if anything. */
export function addressWarning(site: string | undefined): string | undefined {
	if (site) return undefined;
	return `SITE is not set: canonical addresses, sitemap, robots.txt, llms.txt and link previews say ${LOCAL}. To publish, build with SITE=https://your.host (README, "Deploy").`;
}
