import { openAsBlob } from "node:fs";
import { CONTESTANTS, type Contestant } from "./contestants.ts";
import type { Measured } from "./measure.ts";

const [contestant, path] = process.argv.slice(2) as [Contestant, string];
const file = await openAsBlob(path);
const before = process.memoryUsage.rss();
const start = performance.now();
const cpu = process.cpuUsage();
const shared = await CONTESTANTS[contestant](file);
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
const measured: Measured = {
	milliseconds,
	processorMilliseconds: (user + system) / 1000,
	// Kilobytes.
	extraBytes: process.resourceUsage().maxRSS * 1024 - before,
	longestTask: null,
	shared,
};
console.log(JSON.stringify(measured));
