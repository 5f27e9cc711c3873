import type { CheckSummary } from "../../tools/duplicates/results.ts";
import { DuplicateCheckerApp } from "./DuplicateCheckerApp.tsx";
import { IdPrefix } from "./id-prefix.ts";
import type { CheckerProps } from "./strings.ts";

export interface EmbeddedCheckerProps extends CheckerProps {
	onDone: (summary: CheckSummary) => void;
}

/** The checker as a part of another tool. */
export function EmbeddedChecker(props: EmbeddedCheckerProps) {
	return (
		<IdPrefix.Provider value="step-duplicates">
			<section class="duplicates" aria-label={props.strings.region}>
				<DuplicateCheckerApp {...props} />
			</section>
		</IdPrefix.Provider>
	);
}
