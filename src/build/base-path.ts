/**
 * The path below which the site lives, with a slash at both ends. `BASE` may be written without them: shells on Windows
 * make a folder of their own out of a value that begins with a slash.
 * @param base "guide", "/guide", "guide/" or "/guide/"; nothing or "/" for the root of the host.
 */
export function basePath(base = process.env["BASE"] ?? ""): string {
	const names = base.split("/").filter(Boolean);
	return ["", ...names, ""].join("/");
}
