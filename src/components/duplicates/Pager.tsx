import type { DuplicateWords } from "./strings.ts";

interface Props {
	offset: number;
	limit: number;
	total: number;
	onMove: (offset: number) => void;
	/** What is paged through, for those who hear the buttons' names alone. */
	label: string;
	words: DuplicateWords;
}

/** Back and forth in a long list; nothing where all of it is on one page. */
export function Pager({ offset, limit, total, onMove, label, words }: Props) {
	if (total <= limit) return null;
	const last = Math.floor((total - 1) / limit) * limit;
	const step = (to: number, text: string) => (
		<button
			type="button"
			aria-label={`${text}: ${label}`}
			aria-disabled={to < 0 || to > last || to === offset}
			onClick={() => {
				if (to >= 0 && to <= last) onMove(to);
			}}
		>
			{text}
		</button>
	);
	return (
		<div class="dup-pager">
			{step(offset === 0 ? -1 : 0, words.say("first"))}
			{step(offset - limit, words.say("previous"))}
			<span>
				{words.say("range", {
					from: offset + 1,
					to: Math.min(offset + limit, total),
					total,
				})}
			</span>
			{step(offset + limit, words.say("next"))}
			{step(offset === last ? last + 1 : last, words.say("last"))}
		</div>
	);
}
