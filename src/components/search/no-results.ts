import { element, link } from "./element.ts";
import { hrefOf, type View } from "./results.ts";
import type { Found } from "./search-session.ts";

const SUPPORT = "support@sesam.io";

/** Where to go when nothing was found: questions that come close, the troubleshooter, a person. */
export function noResults({ nearest }: Found, view: View): HTMLElement {
	const { base, strings, start } = view.setup;
	const [before = "", after = ""] = strings.write.split("{email}");
	const questions = nearest.map(({ url, title }) =>
		element("li", {}, link({ href: hrefOf(url, base) }, [title], view.leave)),
	);
	const begin = link(
		{ href: start },
		[strings.startTroubleshooter],
		view.leave,
	);
	const mail = element("a", { href: `mailto:${SUPPORT}` }, SUPPORT);
	return element(
		"div",
		{ class: "search-none" },
		element("p", {}, strings.nearest),
		element("ul", {}, ...questions),
		element("p", {}, `${strings.findCause} `, begin),
		element("p", {}, before, mail, after),
	);
}
