/** How many searches are kept. */
const MOST = 5;

/** The list with a search put first, without doubles and without what is too old. */
export function remember(list: readonly string[], query: string): string[] {
	const said = query.trim();
	if (said === "") return [...list];
	const others = list.filter(
		(other) => other.toLowerCase() !== said.toLowerCase(),
	);
	return [said, ...others].slice(0, MOST);
}

/** The list that was stored; an empty one when it is none of ours. */
export function parseRecent(stored: string | null): string[] {
	try {
		const list: unknown = JSON.parse(stored ?? "[]");
		if (!Array.isArray(list)) return [];
		return list
			.filter((item): item is string => typeof item === "string")
			.slice(0, MOST);
	} catch {
		return [];
	}
}
