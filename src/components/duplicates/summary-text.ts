import {
	FINDING_KEYS,
	FINDING_KINDS,
	VERDICTS,
} from "../../tools/duplicates/kinds.ts";
import type { CheckSummary } from "../../tools/duplicates/results.ts";
import type { DuplicateWords } from "./strings.ts";

/** The outcome in numbers as plain text, without any name or address, so that it can be sent to anybody. */
export function summaryText(
	{ lists, findings, verdicts }: CheckSummary,
	words: DuplicateWords,
): string {
	const line = (name: string, count: number) =>
		`${name}: ${words.number(count)}`;
	const kinds = FINDING_KEYS.filter((key) => findings[key] > 0).map((key) =>
		line(
			words.say(`finding.${FINDING_KINDS[key].message}.title`),
			findings[key],
		),
	);
	return [
		words.say("region"),
		line(words.say("text.poweroffice"), lists.poweroffice.rows),
		...(lists.crm ? [line(words.say("text.crm"), lists.crm.rows)] : []),
		"",
		...(kinds.length > 0 ? kinds : [words.say("nothingFound")]),
		...(verdicts
			? [
					"",
					words.say("preview"),
					...VERDICTS.map((each) =>
						line(words.say(`verdict.${each}`), verdicts[each]),
					),
				]
			: []),
	].join("\n");
}
