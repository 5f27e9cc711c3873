import { useContext, useEffect, useState } from "preact/hooks";
import type { Checker } from "../../tools/duplicates/client.ts";
import {
	FINDING_KINDS,
	type FindingKey,
} from "../../tools/duplicates/kinds.ts";
import type { FindingQuery } from "../../tools/duplicates/protocol.ts";
import { FindingItem } from "./FindingItem.tsx";
import { IdPrefix } from "./id-prefix.ts";
import { Pager } from "./Pager.tsx";
import type { DuplicateWords, FindingLinks } from "./strings.ts";
import { usePage } from "./use-page.ts";

const LIMIT = 20;

interface Props {
	kind: FindingKey;
	filter: Pick<FindingQuery, "search" | "sort" | "descending">;
	/** Is told how many of them the filter leaves. */
	onTotal: (kind: FindingKey, total: number) => void;
	links: FindingLinks[FindingKey];
	twoLists: boolean;
	checker: Checker;
	words: DuplicateWords;
}

/** All findings of one kind: what it means, what to do, and the findings page by page. */
export function FindingGroup({
	kind,
	filter,
	onTotal,
	links,
	twoLists,
	checker,
	words,
}: Props) {
	const [offset, setOffset] = useState(0);
	useEffect(() => setOffset(0), [filter]);
	const query = { ...filter, keys: [kind], lists: [], offset, limit: LIMIT };
	const page = usePage(
		(asked: FindingQuery) => checker.ask("findings", asked),
		query,
	);
	const total = page?.total ?? 0;
	useEffect(() => onTotal(kind, total), [total]);
	const { message, severity } = FINDING_KINDS[kind];
	const title = words.say(`finding.${message}.title`);
	const id = `${useContext(IdPrefix)}-${kind}`;

	return (
		<section data-key={kind} data-severity={severity} aria-labelledby={id}>
			<h3 id={id}>
				{title}
				<span class="dup-count">{words.number(total)}</span>
			</h3>
			<p>{words.say(`finding.${message}.what`)}</p>
			<p>
				{words.say(`finding.${message}.remedy`)}{" "}
				<a href={links.help}>{words.say("readMore")}</a>
				{links.steps && (
					<>
						{" · "}
						<a href={links.steps}>{words.say("removalSteps")}</a>
					</>
				)}
			</p>
			<ul class="dup-findings">
				{page?.items.map((finding) => (
					<FindingItem
						key={finding.id}
						finding={finding}
						twoLists={twoLists}
						checker={checker}
						words={words}
					/>
				))}
			</ul>
			<Pager
				offset={offset}
				limit={LIMIT}
				total={total}
				onMove={setOffset}
				label={title}
				words={words}
			/>
		</section>
	);
}
