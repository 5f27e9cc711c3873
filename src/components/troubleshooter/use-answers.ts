import { useLayoutEffect, useState } from "preact/hooks";
import { answersFrom, searchWith } from "../../tools/troubleshooter/link.ts";
import type { Answers, Given } from "../../tools/troubleshooter/session.ts";

interface State {
	/** The query string that holds the answers, of this tree and of those before it. */
	search: string;
	/** Whether the reader's own doing led here (a button, Back, Forward), not the page's start. */
	moved: boolean;
	/** Answers that the last change of an answer made void. */
	dropped: readonly Given[];
}

/**
 * The answers of a tree, kept in the address: Back, Forward, reload and a pasted link all lead to the same screen. The
 * first render has none, as on the server.
 */
export function useAnswers(tree: string) {
	const [state, setState] = useState<State>({
		search: "",
		moved: false,
		dropped: [],
	});

	useLayoutEffect(() => {
		const ownPart = (search: string) =>
			searchWith("", tree, answersFrom(search, tree));
		const read = (moved: boolean) => {
			const { search } = location;
			// The answers of other widgets, and anchors, change the same address.
			setState((before) =>
				ownPart(search) === ownPart(before.search)
					? { ...before, search, moved: false }
					: { search, moved, dropped: [] },
			);
		};
		const move = () => read(true);
		read(false);
		addEventListener("popstate", move);
		return () => removeEventListener("popstate", move);
	}, [tree]);

	const push = (answers: Answers, dropped: readonly Given[] = []) => {
		const search = searchWith(location.search, tree, answers);
		history.pushState(null, "", location.pathname + search + location.hash);
		setState({ search, moved: true, dropped });
	};
	return { ...state, answers: answersFrom(state.search, tree), push };
}
