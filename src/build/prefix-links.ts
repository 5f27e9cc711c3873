import { defineHastPlugin } from "satteri";
import { folderOf } from "../tools/language/locales.ts";
import { siteHref } from "../tools/richtext/href.ts";

/**
 * A Markdown plugin that makes the root-relative links of pages ("/client-key/") work under any base path and inside
 * the page's own language. Authors write one form of link everywhere.
 * @param base Astro's `base`.
 */
export function prefixLinks(base: string) {
	return ({ fileURL }: { fileURL?: URL | undefined }) => {
		const locale = folderOf(fileURL?.pathname.split("/content/docs/")[1] ?? "");
		const resolve = (href: string) => siteHref(href, { base, locale });
		return defineHastPlugin({
			name: "prefix-links",
			element: {
				filter: ["a"],
				visit(node, ctx) {
					const href = node.properties?.["href"];
					if (typeof href === "string")
						ctx.setProperty(node, "href", resolve(href));
				},
			},
			mdxJsxFlowElement: {
				filter: ["LinkCard", "LinkButton"],
				visit(node) {
					return {
						...node,
						attributes: node.attributes.map((attribute) =>
							attribute.type === "mdxJsxAttribute" &&
							attribute.name === "href" &&
							typeof attribute.value === "string"
								? { ...attribute, value: resolve(attribute.value) }
								: attribute,
						),
					};
				},
			},
		});
	};
}
