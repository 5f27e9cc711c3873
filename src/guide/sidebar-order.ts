/** An entry of Starlight's sidebar as it is configured: a page, a link, or a group of entries. */
export type SidebarEntry =
	| { slug: string }
	| { link: string }
	| { items: readonly SidebarEntry[] };

/** The ids of the pages that the sidebar leads to, in its order; the home page is "index". Links elsewhere have no id. */
export function sidebarOrder(entries: readonly SidebarEntry[]): string[] {
	return entries.flatMap((entry) => {
		if ("items" in entry) return sidebarOrder(entry.items);
		if ("slug" in entry) return [entry.slug];
		return entry.link === "/" ? ["index"] : [];
	});
}
