import { hrefOf } from "./Results.tsx";
import type { SearchSetup } from "./setup.ts";
import type { Found } from "./use-search.ts";

interface Props {
	found: Found;
	setup: SearchSetup;
	onChoose: () => void;
}

const SUPPORT = "support@sesam.io";

/** Where to go when nothing was found: questions that come close, the troubleshooter, a person. */
export function NoResults({ found, setup, onChoose }: Props) {
	const { strings, base, troubleshooter } = setup;
	const [before = "", after = ""] = strings.write.split("{email}");
	return (
		<div class="search-none">
			<p>{strings.nearest}</p>
			<ul>
				{found.nearest.map(({ url, title }) => (
					<li key={url}>
						<a href={hrefOf(url, base)} onClick={onChoose}>
							{title}
						</a>
					</li>
				))}
			</ul>
			<p>
				{strings.findCause}{" "}
				<a href={troubleshooter} onClick={onChoose}>
					{strings.startTroubleshooter}
				</a>
			</p>
			<p>
				{before}
				<a href={`mailto:${SUPPORT}`}>{SUPPORT}</a>
				{after}
			</p>
		</div>
	);
}
