/** One run of a contestant with a file. */
export interface Measured {
	milliseconds: number;
	/** Time of the processor, which a busy machine changes less; null where the system does not tell. */
	processorMilliseconds: number | null;
	/** Memory at its peak beyond what there was before; null where the system does not tell. */
	extraBytes: number | null;
	/** The page's longest task while it ran, in milliseconds, 0 if none took 50; null where there is no page. */
	longestTask: number | null;
	/** What the contestant found. */
	shared: number;
}

/** Rounds in which every contestant runs once: whatever else the machine does slows down all of a round. */
export const ROUNDS = 5;

/** What came of all rounds: the shortest times, the middle one, the most memory, the longest task. */
export interface Summary extends Measured {
	median: number;
}

/** @param runs of one contestant */
export function summaryOf(runs: readonly Measured[]): Summary {
	const all = (part: keyof Measured) =>
		runs.map((run) => run[part]).filter((value) => value !== null);
	const least = (part: keyof Measured) =>
		all(part).length === 0 ? null : Math.min(...all(part));
	const most = (part: keyof Measured) =>
		all(part).length === 0 ? null : Math.max(...all(part));
	const times = all("milliseconds").sort((a, b) => a - b);
	return {
		milliseconds: times[0] as number,
		median: times[Math.floor(times.length / 2)] as number,
		processorMilliseconds: least("processorMilliseconds"),
		extraBytes: most("extraBytes"),
		longestTask: most("longestTask"),
		shared: runs[0]?.shared as number,
	};
}
