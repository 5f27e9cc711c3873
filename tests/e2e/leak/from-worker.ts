import { ATTACKS, attackAll } from "./attacks.ts";

/** Evaluated in a worker that runs: tries every way out it has. */
export const attack = (to: string): Promise<string[]> => attackAll(ATTACKS, to);
