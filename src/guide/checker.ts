import { FINDING_KINDS, type FindingKey } from "../tools/duplicates/kinds.ts";
import { siteHref } from "../tools/richtext/href.ts";

/** Where a site in one language says more about each kind of finding. */
export function findingLinks(locale: string | undefined) {
	const href = (path: string) =>
		siteHref(path, { base: import.meta.env.BASE_URL, locale });
	return Object.fromEntries(
		Object.entries(FINDING_KINDS).map(([key, kind]) => [
			key,
			{
				help: href(kind.help),
				...("steps" in kind && { steps: href(kind.steps) }),
			},
		]),
	) as Record<FindingKey, { help: string; steps?: string }>;
}
