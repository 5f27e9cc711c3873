/** The one Trusted Types policy of the site's own code; the Content-Security-Policy names it. */
export const WORKER_POLICY = "own-worker";

let made = "";
let policy: { createScriptURL(url: string): unknown } | undefined;

/**
 * Starts a module worker that the page's Content-Security-Policy governs on every host. A policy in a meta element does
 * not reach `new Worker(url)`: without headers, such a worker may fetch from anywhere. It does reach a worker made from
 * a blob. So the worker begins as a blob of a few lines that imports the real file, and the policy of the site
 * (`worker-src blob:`) and Trusted Types allow no other way to start one. Messages and errors are as with new Worker; only
 * addresses in the worker need `new URL(path, import.meta.url)`, because the worker's own address is the blob's.
 *
 *     import workerUrl from "./worker.ts?worker&url"; // Vite bundles it; import() in it stays lazy
 *     const worker = startWorker(workerUrl);          // then postMessage, terminate
 *
 * @param url address of the worker's file on this site, as Vite gives it.
 * @throws TypeError when the address is of another origin.
 */
export function startWorker(url: string): Worker {
	const target = new URL(url, location.href);
	if (target.origin !== location.origin)
		throw new TypeError(`A worker must come from this site, not ${target}`);
	const source = firstLines(target.href);
	const blob = new Blob([source], { type: "text/javascript" });
	made = URL.createObjectURL(blob);
	return new Worker(trusted(made), { type: "module" });
}

/**
 * An `import` statement would come under worker-src, which allows blobs only; `import()` comes under script-src. Unlike
 * the statement it lets messages through before the file is there: they are kept, and told again when it is.
 */
function firstLines(url: string): string {
	return `
		URL.revokeObjectURL(location.href);
		const early = [];
		const keep = (event) => early.push(event);
		addEventListener("message", keep);
		import(${JSON.stringify(url)}).then(() => {
			removeEventListener("message", keep);
			for (const { data, ports } of early)
				dispatchEvent(new MessageEvent("message", { data, ports: [...ports] }));
		}, reportError);`;
}

/** The blob just made, as a value that Trusted Types accept; browsers without Trusted Types take it as it is. */
function trusted(url: string): string {
	policy ??= globalThis.trustedTypes?.createPolicy(WORKER_POLICY, {
		createScriptURL: (candidate) => {
			if (candidate !== made)
				throw new TypeError(`Not a worker of this site: ${candidate}`);
			return candidate;
		},
	});
	// TypeScript's DOM types do not know that Worker takes a TrustedScriptURL.
	return (policy?.createScriptURL(url) ?? url) as string;
}
