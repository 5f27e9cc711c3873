import { fill } from "./fill.ts";

type Values = Readonly<Record<string, string | number>>;

/** "rows" of the keys "rows.one" and "rows.other". */
type Stem<Key extends string> = Key extends `${infer Name}.other`
	? Name
	: never;

/** Gives the strings of a widget with values put in. */
export interface Words<Key extends string> {
	/** BCP 47 tag of the language. */
	lang: string;
	/** A string with values in the place of "{name}"; numbers are written as the language has them. */
	say(key: Key, values?: Values): string;
	/** The form of a string for a number ("{count} row", "{count} rows"). */
	count(stem: Stem<Key>, count: number, values?: Values): string;
	/** A number as the language writes it. */
	number(value: number, options?: Intl.NumberFormatOptions): string;
}

/** The strings of a widget as {@link Words}. */
export function wordsOf<Key extends string>(
	strings: Readonly<Record<Key, string>>,
	lang: string,
): Words<Key> {
	const plurals = new Intl.PluralRules(lang);
	const number: Words<Key>["number"] = (value, options) =>
		new Intl.NumberFormat(lang, options).format(value);
	const say: Words<Key>["say"] = (key, values = {}) =>
		fill(
			strings[key],
			Object.fromEntries(
				Object.entries(values).map(([name, value]) => [
					name,
					typeof value === "number" ? number(value) : value,
				]),
			),
		);
	return {
		lang,
		say,
		number,
		count: (stem, count, values) => {
			const form = `${stem}.${plurals.select(count)}` as Key;
			const key = form in strings ? form : (`${stem}.other` as Key);
			return say(key, { count, ...values });
		},
	};
}
