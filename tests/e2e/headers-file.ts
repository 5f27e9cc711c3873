import { readFileSync } from "node:fs";

/**
 * What a host that reads the built `_headers` sends: every rule whose path fits adds its headers. Of the syntax that
 * Cloudflare Pages and Netlify share, the site uses a path and `*` for its end.
 * @returns the headers for a path, which begins with the base.
 */
export function builtHeaders(): (path: string) => Record<string, string> {
	const rules = readFileSync("dist/_headers", "utf8")
		.trim()
		.split(/\n\n+/)
		.map((rule) => {
			const [path = "", ...lines] = rule.split("\n");
			const headers = lines.map((line) => line.trim().split(/:\s+(.*)/, 2));
			return { path, headers: Object.fromEntries(headers) };
		});
	const fits = (rule: string, path: string) =>
		rule.endsWith("*") ? path.startsWith(rule.slice(0, -1)) : path === rule;
	return (path) =>
		Object.assign(
			{},
			...rules.filter((rule) => fits(rule.path, path)).map((r) => r.headers),
		);
}
