import { expect, test } from "vitest";
import { FINDING_KINDS } from "../../src/tools/duplicates/kinds.ts";
import { builtPage } from "./built-site.ts";

// The link check reads the built pages, and these links are in no page before a list is checked.
const links = Object.entries(FINDING_KINDS).flatMap(([key, kind]) => {
	const hrefs = "steps" in kind ? [kind.help, kind.steps] : [kind.help];
	return hrefs.map((href) => [key, href] as const);
});

test.each(links)("what %s links to exists in every language: %s", (_, href) => {
	const [path = "", anchor] = href.split("#");
	for (const language of ["", "/nb"]) {
		const { document } = builtPage(language + path);
		if (anchor) expect(document.getElementById(anchor)).not.toBeNull();
	}
});
