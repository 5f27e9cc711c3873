/**
 * A way out, tried against an address of another origin. A promise says whether it came through; where the browser does
 * not tell, only the other server can.
 */
export type Attack = (to: string) => unknown;

/** Ways out that a page and a worker have alike. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
	fetch: (to) => fetch(to),
	"fetch-no-cors": (to) => fetch(to, { mode: "no-cors" }),
	xhr: (to) =>
		new Promise((resolve, reject) => {
			const request = new XMLHttpRequest();
			request.open("GET", to);
			request.onload = resolve;
			request.onerror = reject;
			request.send();
		}),
	websocket: (to) =>
		new Promise((_, reject) => {
			new WebSocket(to.replace("http", "ws")).onerror = reject;
		}),
	eventsource: (to) =>
		new Promise((resolve, reject) => {
			const source = new EventSource(to);
			source.onopen = resolve;
			source.onerror = (error) => {
				source.close();
				reject(error);
			};
		}),
	import: (to) => import(to),
	// biome-ignore lint/security/noGlobalEval: that eval does not work is what is tested
	eval: (to) => globalThis.eval(`fetch("${to}")`),
	function: (to) => new Function(`return fetch("${to}")`)(),
	"timeout-of-text": (to) => void setTimeout(`fetch("${to}")`),
	"worker-of-another-origin": (to) => nested(to),
	"worker-that-imports": (to) => nested(blob(`import "${to}"; postMessage(1)`)),
	"worker-that-fetches": (to) =>
		nested(blob(`fetch("${to}").then(() => postMessage(1), () => {})`)),
	"import-scripts": (to) =>
		(
			globalThis as unknown as { importScripts(url: string): void }
		).importScripts(to),
	"policy-of-ones-own": (to) => nested(blessed("anything", importer(to))),
	"policy-of-the-sites-name": (to) =>
		nested(blessed("own-worker", importer(to))),
};

/** What browsers never let through, with or without a policy: they stand here for the day when one does. */
export const REFUSED_ANYWAY = ["worker-of-another-origin", "import-scripts"];

/**
 * Tries all of them at once, and waits until each has come to something, two seconds at most.
 * @param to address of a folder on the other server; each attack asks for its own name there.
 * @returns the names of those that came through, where the browser tells.
 */
export async function attackAll(
	attacks: Readonly<Record<string, Attack>>,
	to: string,
): Promise<string[]> {
	// What a debugger evaluates may use eval until it first waits.
	await wait(0);
	const tries = Object.entries(attacks).map(async ([name, attack]) => {
		try {
			const tried = attack(`${to}/${name}`);
			if (!(tried instanceof Promise)) return [];
			return (await Promise.race([tried, wait(2_000)])) ? [name] : [];
		} catch {
			return [];
		}
	});
	return (await Promise.all(tries)).flat();
}

export const blob = (source: string, type = "text/javascript"): string =>
	URL.createObjectURL(new Blob([source], { type }));

const importer = (to: string) => blob(`import "${to}"; postMessage(1)`);

/** An address that a policy of this name lets pass, if the page may make one. */
function blessed(name: string, url: string): string {
	const policy = globalThis.trustedTypes?.createPolicy(name, {
		createScriptURL: (any) => any,
	});
	return (policy?.createScriptURL(url) ?? url) as string;
}

function nested(url: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(url, { type: "module" });
		worker.onmessage = resolve;
		worker.onerror = reject;
	});
}

const wait = (ms: number) =>
	new Promise<void>((resolve) => setTimeout(resolve, ms));
