import { parseArgs } from "node:util";

/** What `npm run search:eval` is told. Limits are percentages. */
export interface EvalOptions {
	file: string;
	from: "en" | "nb";
	minRecall1: number;
	minRecall3: number;
	maxZero: number;
}

const NAMES = ["from", "min-recall1", "min-recall3", "max-zero"] as const;

/**
 * Reads the command line. npm keeps options that are not behind "--" for itself: it sets npm_config_from to "true" and
 * hands on the value alone, in its place. So such values are taken in the order in which the options are documented.
 * @throws saying which option is wrong.
 */
export function evalOptions(
	args: readonly string[],
	env: Readonly<Record<string, string | undefined>>,
): EvalOptions {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: Object.fromEntries(
			NAMES.map((name) => [name, { type: "string" as const }]),
		),
	});
	const option = (name: (typeof NAMES)[number], form: RegExp) => {
		const kept = env[`npm_config_${name.replaceAll("-", "_")}`];
		if (values[name] !== undefined || kept !== "true")
			return values[name] ?? kept;
		const place = positionals.findIndex((text) => form.test(text));
		return place === -1 ? undefined : positionals.splice(place, 1)[0];
	};
	const percentage = (name: (typeof NAMES)[number], usual: number) => {
		const text = option(name, /^[\d.]+%?$/) ?? usual;
		const value = Number(String(text).replace(/%$/, ""));
		if (Number.isNaN(value))
			throw new Error(`--${name} is a percentage such as 90, not ${text}.`);
		return value;
	};

	const from = option("from", /^(en|nb)$/) ?? "en";
	if (from !== "en" && from !== "nb")
		throw new Error(`--from is en or nb, not ${from}.`);
	return {
		from,
		minRecall1: percentage("min-recall1", 0),
		minRecall3: percentage("min-recall3", 0),
		maxZero: percentage("max-zero", 100),
		file: positionals[0] ?? "tests/search/queries.tsv",
	};
}
