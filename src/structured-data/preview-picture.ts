import { readFile } from "node:fs/promises";
import { imageMetadata } from "astro/assets/utils";
import { siteHref } from "../tools/richtext/href.ts";

const FILE = "images/og.png";

/**
 * What link previews want to know of the picture (https://ogp.me/#structured), by property.
 * @param site the address of the host.
 * @param alt what the picture shows, in the page's language.
 */
export async function previewPicture(
	site: URL | undefined,
	alt: string,
): Promise<[property: string, content: string][]> {
	const path = siteHref(`/${FILE}`, { base: import.meta.env.BASE_URL });
	const { width, height, format } = await imageMetadata(
		await readFile(`public/${FILE}`),
		FILE,
	);
	return [
		["og:image", new URL(path, site).href],
		["og:image:type", `image/${format}`],
		["og:image:width", String(width)],
		["og:image:height", String(height)],
		["og:image:alt", alt],
	];
}
