import { CONTESTANTS, type Contestant } from "./contestants.ts";

self.onmessage = async ({
	data,
}: MessageEvent<{ contestant: Contestant; file: File }>) => {
	try {
		const start = performance.now();
		const shared = await CONTESTANTS[data.contestant](data.file);
		self.postMessage({ milliseconds: performance.now() - start, shared });
	} catch (error) {
		self.postMessage({ error: String(error) });
	}
};

self.postMessage("ready");
