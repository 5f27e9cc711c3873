import { startWorker } from "../../../src/tools/worker/start-worker.ts";

const STARTS = {
	startWorker,
	"new Worker": (url: string) => new Worker(url, { type: "module" }),
};

declare global {
	interface Window {
		/** Starts the attacking worker and gives all it says, or why it did not start. */
		attack(start: keyof typeof STARTS, sink: string): Promise<string[]>;
	}
}

window.attack = (start, sink) =>
	new Promise((resolve) => {
		const said: string[] = [];
		try {
			const worker = STARTS[start]("/attacks.js");
			worker.onerror = () => resolve(["worker refused"]);
			worker.onmessage = ({ data }) => {
				if (data === "done") resolve(said);
				else said.push(data);
			};
			worker.postMessage(sink);
		} catch {
			resolve(["worker refused"]);
		}
	});
