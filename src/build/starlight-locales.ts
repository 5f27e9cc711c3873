import { LOCALES } from "../tools/language/locales.ts";

/** The site's languages as Starlight's `locales` wants them. */
export const starlightLocales = Object.fromEntries(
	LOCALES.map(({ folder = "root", label, lang }) => [folder, { label, lang }]),
);

/** The same for the sitemap, which names a page's translations. */
export const sitemapLocales = {
	defaultLocale: "root",
	locales: Object.fromEntries(
		LOCALES.map(({ folder = "root", lang }) => [folder, lang]),
	),
};
