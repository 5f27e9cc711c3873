import { z } from "zod";
import en from "../../content/i18n/en.json" with { type: "json" };

/** The key of a string that a component shows: "copyValue.copied". The English file says which there are. */
export type StringKey = keyof typeof en;

/** A translation file holds every key of the English one. */
export const stringsSchema = z.object(
	Object.fromEntries(Object.keys(en).map((key) => [key, z.string()])),
);
