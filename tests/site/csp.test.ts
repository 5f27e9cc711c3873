import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { META_POLICY } from "../../src/build/csp/policy.ts";
import { builtPages } from "./built-site.ts";

/** The largest number of files that a page names for its start. */
const MAX_START_FILES = 5;

test.each(builtPages)(
	"$path has nothing inline, and its policy comes first",
	({ document }) => {
		const inline = [
			...document
				.querySelectorAll("script:not([src])")
				.filter(
					(script) => script.getAttribute("type") !== "application/ld+json",
				),
			...document.querySelectorAll(
				"style, [style], base, iframe, object, embed",
			),
			...document
				.querySelectorAll("*")
				.filter(({ attributes }) =>
					Object.keys(attributes).some((name) =>
						name.toLowerCase().startsWith("on"),
					),
				),
		];
		expect(inline.map(String)).toEqual([]);
		const [charset, policy] = document.querySelectorAll("head > *");
		expect(charset?.getAttribute("charset")).toBe("utf-8");
		expect(policy?.getAttribute("content")).toBe(META_POLICY);
	},
);

test.each(builtPages)(
	"$path is not scattered into many files",
	({ document }) => {
		const files = document.querySelectorAll(
			"script[src], link[rel=stylesheet], link[rel=modulepreload]",
		);
		expect(files.length).toBeLessThanOrEqual(MAX_START_FILES);
	},
);

test("hosts that read _headers send the policy", () => {
	expect(readFileSync("dist/_headers", "utf8")).toContain(META_POLICY);
});

test.each(builtPages)(
	"$path has no ids of Preact's useId: the build numbers the islands anew",
	({ document }) => {
		const ids = document.querySelectorAll("[id]").map(({ id }) => id);
		expect(ids.filter((id) => /^P\d+-\d+$/.test(id))).toEqual([]);
	},
);
