import { excerpt, mark } from "../../search/excerpt.ts";
import { type Group, groups } from "../../search/groups.ts";
import type { RecordKind } from "../../search/record.ts";
import { Marked } from "./Marked.tsx";
import type { SearchSetup, SearchStrings } from "./setup.ts";
import { fill, languageName } from "./texts.ts";
import type { Found } from "./use-search.ts";

interface Props {
	found: Found;
	most: number;
	/** The place of the option that the arrow keys are on. */
	active: number;
	/** Begins the ids of the options. */
	id: string;
	setup: SearchSetup;
	onChoose: () => void;
}

/** The results of all languages in groups, as options of the list. */
export function Results({ found, most, active, id, setup, onChoose }: Props) {
	let place = 0;
	return (
		<>
			{found.answers.flatMap(({ records, sought }) =>
				groups(records, most).map((group) => {
					const name = groupName(group, setup.strings);
					return (
						// biome-ignore lint/a11y/useSemanticElements: a fieldset must not stand in a listbox.
						<div role="group" aria-label={name} key={name} class="search-group">
							<p class="search-group-name" aria-hidden="true">
								{name}
							</p>
							{group.records.map((record) => {
								const own = place++;
								const { url, title, page, text, language } = record;
								return (
									<a
										role="option"
										id={`${id}-${own}`}
										key={url}
										href={hrefOf(url, setup.base)}
										lang={language}
										tabIndex={-1}
										aria-selected={own === active}
										onClick={onChoose}
									>
										<span class="search-title">
											<Marked pieces={mark(title, sought)} />
										</span>
										{page !== title && (
											<span class="search-page-name">
												{fill(setup.strings.onPage, { page })}
											</span>
										)}
										{text !== title && (
											<span class="search-text">
												<Marked pieces={excerpt(text, sought)} />
											</span>
										)}
									</a>
								);
							})}
						</div>
					);
				}),
			)}
		</>
	);
}

/** The address of a record under the site's base. */
export const hrefOf = (url: string, base: string) => base + url.slice(1);

function groupName({ kind, records }: Group, strings: SearchStrings): string {
	const names: Record<RecordKind, string> = {
		answer: strings.answers,
		troubleshooter: strings.troubleshooters,
		page: strings.pages,
	};
	const language = records[0]?.language ?? "";
	return language === document.documentElement.lang
		? names[kind]
		: `${names[kind]} (${languageName(language)})`;
}
