import { writeFileSync } from "node:fs";
import { SCHEMA_PATH, treeJsonSchema } from "../src/build/tree-schema.ts";

/** Writes the JSON Schema that completes the trees in an editor. To be run when the zod schema has changed. */
writeFileSync(SCHEMA_PATH, treeJsonSchema());
console.log(`wrote ${SCHEMA_PATH}`);
