import type { SearchStrings } from "./setup.ts";
import { fill } from "./texts.ts";

interface Props {
	recent: string[];
	strings: SearchStrings;
	onPick: (query: string) => void;
	onChange: (recent: string[]) => void;
}

/** What the reader searched for before, to search again or to remove. */
export function RecentSearches({ recent, strings, onPick, onChange }: Props) {
	return (
		<div class="search-recent">
			<p>{strings.recent}</p>
			<ul>
				{recent.map((query) => (
					<li key={query}>
						<button type="button" onClick={() => onPick(query)}>
							{query}
						</button>
						<button
							type="button"
							aria-label={fill(strings.forget, { query })}
							onClick={() =>
								onChange(recent.filter((other) => other !== query))
							}
						>
							<span aria-hidden="true">×</span>
						</button>
					</li>
				))}
			</ul>
			<button type="button" onClick={() => onChange([])}>
				{strings.forgetAll}
			</button>
		</div>
	);
}
