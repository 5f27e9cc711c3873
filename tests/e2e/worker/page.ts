import { startWorker } from "../../../src/tools/worker/start-worker.ts";

const STARTS = {
	startWorker,
	"new Worker": (url: string) => new Worker(url, { type: "module" }),
};

declare global {
	interface Window {
		/** Starts the attacking worker and gives what came through, or that it did not start. */
		attack(start: keyof typeof STARTS, to: string): Promise<string[]>;
	}
}

window.attack = (start, to) =>
	new Promise((resolve) => {
		try {
			const worker = STARTS[start]("/attacker.js");
			worker.onerror = () => resolve(["worker refused"]);
			worker.onmessage = ({ data }) => resolve(data);
			worker.postMessage(to);
		} catch {
			resolve(["worker refused"]);
		}
	});
