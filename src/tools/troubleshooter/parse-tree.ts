import { parseYaml, type TextProblem } from "./parse-yaml.ts";
import { type Tree, treeSchema } from "./schema.ts";

/** A tree from the YAML of its file, or everything that is wrong with its form. */
export function parseTree(text: string): {
	tree?: Tree | undefined;
	problems: TextProblem[];
} {
	const { data, problems } = parseYaml(text, treeSchema);
	return { tree: data, problems };
}
