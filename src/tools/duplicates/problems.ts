import type { Scanner } from "./csv.ts";
import { FAULTS } from "./faults.ts";
import type { Place, Problem, ProblemKind } from "./results.ts";

/** Places kept of one kind of problem. */
const MOST_PLACES = 1000;

/** Gathers what is odd about the text of a list. */
export class Problems {
	readonly #problems = new Map<ProblemKind, Problem>();

	/** Adds a problem of a record. */
	add(kind: ProblemKind, record: Scanner): void {
		this.addPlace(kind, { line: record.line, row: record.index + 1 });
	}

	/** Adds what the scanner found odd about a record; of one that was skipped, it has not seen the end. */
	addFaults(record: Scanner): void {
		const faults = record.faults & FAULTS["huge-row"] || record.faults;
		for (const kind of Object.keys(FAULTS) as (keyof typeof FAULTS)[])
			if (faults & FAULTS[kind]) this.add(kind, record);
	}

	/** The problems, the kind that came first in front. */
	list(): Problem[] {
		return [...this.#problems.values()];
	}

	addPlace(kind: ProblemKind, place: Place): void {
		const problem = this.#problems.get(kind);
		if (problem === undefined)
			this.#problems.set(kind, { kind, count: 1, places: [place] });
		else if (problem.count++ < MOST_PLACES) problem.places.push(place);
	}
}
