/** One contestant with one file. */
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

/** Times a run is repeated; the fastest counts, for whatever else the machine does only slows it down. */
export const RUNS = 3;
