import { isScalar, parseDocument, visit, type YAMLError } from "yaml";
import type { z } from "zod";

/** Something wrong in the text of a file: the line or the YAML keys that lead to it, and what to do about it. */
export interface TextProblem {
	where: string;
	message: string;
}

type Parsed<Data> =
	| { data: Data; problems: [] }
	| { data?: undefined; problems: TextProblem[] };

/**
 * What the YAML of a file holds, or everything that is wrong with its form. YAML 1.2: `yes` and `no` are words here,
 * `true` and `null` are not.
 */
export function parseYaml<Schema extends z.ZodType>(
	text: string,
	schema: Schema,
): Parsed<z.infer<Schema>> {
	const document = parseDocument(text);
	const flaws = [...document.errors, ...document.warnings];
	if (flaws.length > 0) return { problems: flaws.map(wrongYaml) };
	let hasProto = false;
	visit(document, {
		Pair: (_, { key }) => {
			hasProto ||= isScalar(key) && key.value === "__proto__";
		},
	});
	if (hasProto)
		return {
			problems: [
				{ where: "__proto__", message: "this is no id. Choose another." },
			],
		};
	const { data, error } = schema.safeParse(document.toJS(), {
		reportInput: true,
	});
	return error
		? { problems: error.issues.map(wrongValue) }
		: { data, problems: [] };
}

function wrongYaml({ code, message, linePos }: YAMLError): TextProblem {
	const where = `line ${linePos?.[0].line ?? 1}`;
	if (code === "DUPLICATE_KEY")
		return {
			where,
			message: "the key stands there a second time. Rename or delete one.",
		};
	return { where, message: `${sentence(message)} Correct the YAML.` };
}

function wrongValue(issue: z.core.$ZodIssue): TextProblem {
	const { path, input } = issue;
	return { where: path.join("."), message: reason(issue, input) };
}

function reason(issue: z.core.$ZodIssue, input: unknown): string {
	if (issue.code === "invalid_key")
		return issue.issues.map(({ message }) => message).join(" ");
	if (issue.code === "unrecognized_keys")
		return `unknown: ${issue.keys.join(", ")}. Correct or delete it.`;
	if (input === undefined && issue.code === "invalid_type")
		return "is missing. Add it.";
	if (typeof input === "number" || typeof input === "boolean")
		return `YAML takes ${input} for a ${typeof input}. Put it in quotes.`;
	if (input === null) return "is empty. Fill it in or delete it.";
	return `${sentence(issue.message)} Correct this value.`;
}

/** The first line as a sentence. */
const sentence = (message: string): string =>
	`${message.split("\n")[0]?.replace(/[.:]?$/, "")}.`;
