import { LOCALES } from "../tools/language/locales.ts";

/** The site's languages as Starlight's `locales` wants them. */
export const starlightLocales = Object.fromEntries(
	LOCALES.map(({ folder = "root", label, lang }) => [folder, { label, lang }]),
);
