import { useEffect, useState } from "preact/hooks";
import { CheckCancelled } from "../../tools/duplicates/client.ts";
import type { Page } from "../../tools/duplicates/protocol.ts";

/**
 * One page of a long list that the worker keeps.
 * @param ask gets it; called again when `query` changes.
 * @param query what is asked for; compared by its JSON.
 * @returns null until the first page is there; then the latest, until the next one is there.
 */
export function usePage<Item, Query>(
	ask: (query: Query) => Promise<Page<Item>>,
	query: Query,
): Page<Item> | null {
	const [page, setPage] = useState<Page<Item> | null>(null);
	const asked = JSON.stringify(query);
	useEffect(() => {
		let wanted = true;
		ask(JSON.parse(asked)).then(
			(found) => wanted && setPage(found),
			(error: unknown) => {
				// A check that was cancelled has no findings to show, and its list is gone with it.
				if (!(error instanceof CheckCancelled)) reportError(error);
			},
		);
		return () => {
			wanted = false;
		};
	}, [asked]);
	return page;
}
