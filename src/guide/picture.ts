import { readFile } from "node:fs/promises";
import { imageMetadata } from "astro/assets/utils";
import { siteHref } from "../tools/richtext/href.ts";
import type { ShownPicture } from "../tools/troubleshooter/compile.ts";
import { entryIn } from "./entries.ts";

/** A picture with its address and its size, in the page's language. */
export async function shownPicture(
	id: string,
	locale: string | undefined,
	askedBy: string,
): Promise<ShownPicture> {
	const { file, alt, caption } = await entryIn("pictures", id, locale, askedBy);
	const path = `public/images/${file}`;
	const { width, height } = await imageMetadata(await readFile(path), path);
	const src = siteHref(`/images/${file}`, { base: import.meta.env.BASE_URL });
	return { src, width, height, alt, caption };
}
