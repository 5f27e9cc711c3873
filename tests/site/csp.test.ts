import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { basePath } from "../../src/build/base-path.ts";
import { CONNECTIONS, META_POLICY } from "../../src/build/csp/policy.ts";
import { builtHeaders } from "../e2e/headers-file.ts";
import { builtPage, builtPages } from "./built-site.ts";

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

test.each(builtPages)(
	"$path has the search listen to its keys before other modules have their turn",
	({ document }) => {
		const src = document
			.querySelector("script[type=module]")
			?.getAttribute("src");
		const code = readFileSync(`dist/${src?.slice(basePath().length)}`, "utf8");
		const [first] = code.split("setTimeout");
		expect(first).toContain("customElements.define(`search-box`");
		expect(code.match(/customElements\.define\(/g)?.length).toBeGreaterThan(
			first?.match(/customElements\.define\(/g)?.length ?? 0,
		);
	},
);

test("hosts that read _headers send the policy", () => {
	expect(readFileSync("dist/_headers", "utf8")).toContain(META_POLICY);
});

/** The pages where a list of people can be entered: by themselves, and in a step of a troubleshooter. */
const CHECKERS = ["/", "/nb/"].flatMap((language) =>
	[
		"contact-not-syncing/",
		"tools/duplicate-checker/",
		"troubleshoot/contact-not-syncing/",
	].map((page) => language + page),
);

test("the pages with the checker, and no others, connect to their own site only", () => {
	const headers = builtHeaders();
	const nginx = readFileSync("deploy/nginx.conf", "utf8");
	const pattern = /"~(.+)" '\(response-origin/.exec(nginx)?.[1] ?? "";
	for (const { path } of builtPages) {
		const held = CHECKERS.includes(path);
		const sent = headers(basePath() + path.slice(1));
		expect(sent["Connection-Allowlist"], path).toBe(
			held ? CONNECTIONS["Connection-Allowlist"] : undefined,
		);
		expect(new RegExp(pattern).test(path), path).toBe(held);
	}
});

test.each(CHECKERS.map(builtPage))(
	"$path has no link that its Connection-Allowlist would stop",
	({ document }) => {
		const site = document.querySelector("link[rel=canonical]");
		const { origin } = new URL(site?.getAttribute("href") ?? "");
		const links = document
			.querySelectorAll("a[href]")
			.map((link) => link.getAttribute("href") ?? "")
			.filter((href) => !/^(#|\/|mailto:support@sesam\.io)/.test(href))
			.filter((href) => new URL(href).origin !== origin);
		expect(links).toEqual([]);
	},
);

test.each(builtPages)(
	"$path has no ids of Preact's useId: the build numbers the islands anew",
	({ document }) => {
		const ids = document.querySelectorAll("[id]").map(({ id }) => id);
		expect(ids.filter((id) => /^P\d+-\d+$/.test(id))).toEqual([]);
	},
);
