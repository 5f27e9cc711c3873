const asked: Record<string, Promise<unknown>> = {};

/** Asks for a file of the site; resolves when a style sheet is there, at once for a script, which import() waits for. */
async function ask(file: string): Promise<void> {
	const isSheet = file.endsWith(".css");
	const link = document.createElement("link");
	link.rel = isSheet ? "stylesheet" : "modulepreload";
	link.href = import.meta.env.BASE_URL + file;
	document.head.append(link);
	if (!isSheet) return;
	await new Promise((resolve, reject) => {
		link.onload = resolve;
		link.onerror = () => {
			// The next import() tries again.
			delete asked[file];
			reject(new Error(link.href));
		};
	});
}

/** What Vite makes of every import(): the files that the script needs are fetched with it, and its styles before it runs. */
export const __vitePreload = <Module>(
	load: () => Promise<Module>,
	files: readonly string[] = [],
): Promise<Module> =>
	Promise.all(
		files.map((file) => {
			asked[file] ??= ask(file);
			return asked[file];
		}),
	).then(load);
