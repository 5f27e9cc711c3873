/** Ways out of a worker, each tried against a server of another origin. The value says what the attempt came to. */
type Attack = (sink: string) => unknown;

const ATTACKS: Record<string, Attack> = {
	fetch: (sink) => fetch(`${sink}/fetch`),
	"fetch without CORS": (sink) =>
		fetch(`${sink}/fetch-no-cors`, { mode: "no-cors" }),
	XMLHttpRequest: (sink) =>
		new Promise((resolve, reject) => {
			const request = new XMLHttpRequest();
			request.open("GET", `${sink}/xhr`);
			request.onload = resolve;
			request.onerror = () => reject(new Error("refused"));
			request.send();
		}),
	WebSocket: (sink) =>
		new Promise((_, reject) => {
			const socket = new WebSocket(`${sink.replace("http", "ws")}/websocket`);
			socket.onerror = () => reject(new Error("refused"));
		}),
	EventSource: (sink) =>
		new Promise((resolve, reject) => {
			const source = new EventSource(`${sink}/eventsource`);
			source.onopen = resolve;
			source.onerror = () => {
				source.close();
				reject(new Error("refused"));
			};
		}),
	import: (sink) => import(`${sink}/import.js`),
	// biome-ignore lint/security/noGlobalEval: that eval does not work is what is tested
	eval: (sink) => globalThis.eval(`fetch("${sink}/eval")`),
	"new Function": (sink) => new Function(`return fetch("${sink}/function")`)(),
	"worker from another origin": (sink) => nested(`${sink}/worker.js`),
	"worker from a blob that imports": (sink) =>
		nested(blob(`import "${sink}/nested-import.js"; postMessage(1)`)),
	"worker from a blob that fetches": (sink) =>
		nested(
			blob(
				`fetch("${sink}/nested-fetch").then(() => postMessage(1), () => postMessage(2))`,
			),
		),
	importScripts: (sink) =>
		(
			globalThis as unknown as { importScripts(url: string): void }
		).importScripts(`${sink}/import-scripts.js`),
	"policy of one's own": (sink) => {
		const policy = globalThis.trustedTypes?.createPolicy("anything", {
			createScriptURL: (url) => url,
		});
		return nested(
			policy?.createScriptURL(`${sink}/own-policy.js`) as unknown as string,
		);
	},
	"policy under the site's name": (sink) => {
		const policy = globalThis.trustedTypes?.createPolicy("own-worker", {
			createScriptURL: (url) => url,
		});
		const url = blob(`import "${sink}/taken-name.js"; postMessage(1)`);
		return nested((policy?.createScriptURL(url) ?? url) as string);
	},
};

const blob = (source: string): string =>
	URL.createObjectURL(new Blob([source], { type: "text/javascript" }));

function nested(url: string): Promise<unknown> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(url, { type: "module" });
		worker.onmessage = resolve;
		worker.onerror = () => reject(new Error("refused"));
	});
}

/** Tries everything, and a request to the site itself, which must work, or the test would prove nothing. */
addEventListener("message", async ({ data: sink }: MessageEvent<string>) => {
	for (const [name, attack] of Object.entries(ATTACKS)) {
		try {
			await attack(sink);
			postMessage(`${name}: worked`);
		} catch {
			postMessage(`${name}: refused`);
		}
	}
	const own = await fetch(new URL("/own", import.meta.url)).then(
		({ ok }) => ok,
	);
	const lazy: { value: string } = await import("./lazy.ts");
	postMessage(`own file: ${own}, lazy part: ${lazy.value}`);
	postMessage("done");
});
