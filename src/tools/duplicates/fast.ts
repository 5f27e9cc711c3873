import { fastBlocks } from "./fast-blocks.ts";
import { PlainRows } from "./plain-rows.ts";

/** What the kernel does of a check. Each gives null where there is none, or it cannot take the list. */
export const fast = { rows: PlainRows.of, blocks: fastBlocks };

export type Fast = typeof fast;
