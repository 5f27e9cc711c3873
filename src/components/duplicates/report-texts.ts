import type { Calls } from "../../tools/duplicates/protocol.ts";
import type { DuplicateStrings } from "./strings.ts";

/** The texts that the report needs, with the reason in it that stands beside the address on the page. */
export function reportTexts(strings: DuplicateStrings): Calls["report"]["ask"] {
	const details = textsOf("detail.", strings);
	const texts = {
		...details,
		invalid: "{reason}",
		invalidSuggestion: `{reason} ${details["invalidSuggestion"]}`,
	};
	return {
		details: texts as Calls["report"]["ask"]["details"],
		reasons: textsOf("invalid.", strings),
	};
}

/** The texts whose keys begin so, by what follows. */
function textsOf(prefix: string, strings: DuplicateStrings) {
	return Object.fromEntries(
		Object.entries(strings)
			.filter(([key]) => key.startsWith(prefix))
			.map(([key, text]) => [key.slice(prefix.length), text]),
	);
}
