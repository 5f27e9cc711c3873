import { openAsBlob } from "node:fs";
import { CONTESTANTS, type Contestant } from "./contestants.ts";
import { type Measured, RUNS } from "./measure.ts";

const [contestant, path] = process.argv.slice(2) as [Contestant, string];
const file = await openAsBlob(path);
const before = process.memoryUsage.rss();
let milliseconds = Number.POSITIVE_INFINITY;
let processorMilliseconds = Number.POSITIVE_INFINITY;
let extraBytes = 0;
let shared = 0;
for (let run = 0; run < RUNS; run++) {
	const start = performance.now();
	const cpu = process.cpuUsage();
	shared = await CONTESTANTS[contestant](file);
	milliseconds = Math.min(milliseconds, performance.now() - start);
	const { user, system } = process.cpuUsage(cpu);
	processorMilliseconds = Math.min(
		processorMilliseconds,
		(user + system) / 1000,
	);
	// Kilobytes. Later runs start with what the first has left.
	if (run === 0) extraBytes = process.resourceUsage().maxRSS * 1024 - before;
}
const measured: Measured = {
	milliseconds,
	processorMilliseconds,
	extraBytes,
	longestTask: null,
	shared,
};
console.log(JSON.stringify(measured));
