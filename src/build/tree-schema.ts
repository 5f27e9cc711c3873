import { z } from "zod";
import { treeSchema } from "../tools/troubleshooter/schema.ts";
import { TREES_FOLDER } from "./tree-files.ts";

/** Where editors find the schema: the first line of every tree's file names it. */
export const SCHEMA_PATH = `${TREES_FOLDER}/tree.schema.json`;

/** The JSON Schema of a tree, as editors that complete YAML read it. `npm run trees:schema` writes it. */
export function treeJsonSchema(): string {
	const schema = z.toJSONSchema(treeSchema, { io: "input" });
	return `${JSON.stringify({ title: "A troubleshooter's tree", ...schema }, null, "\t")}\n`;
}
