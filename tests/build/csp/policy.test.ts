import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	CONNECTIONS,
	FOREVER,
	HEADERS,
	headersFile,
	META_POLICY,
} from "../../../src/build/csp/policy.ts";

test("nothing is allowed but the site's own files", () => {
	expect(META_POLICY).toMatch(/^default-src 'none';/);
	for (const word of [
		"unsafe-inline",
		"'unsafe-eval'",
		"*",
		"http",
		"data:",
		"allow-duplicates",
	])
		expect(META_POLICY).not.toContain(word);
	expect(META_POLICY).not.toContain("frame-ancestors");
	expect(HEADERS["Content-Security-Policy"]).toBe(
		`${META_POLICY}; frame-ancestors 'none'`,
	);
});

test("the headers file holds for every address below the base path", () => {
	const file = headersFile("/guide/", ["tools/checker/"]);
	expect(file).toMatch(
		/^\/guide\/\*\n {2}Content-Security-Policy: default-src 'none';/,
	);
	expect(file).toContain(
		"/guide/tools/checker/*\n  Connection-Allowlist: (response-origin ",
	);
	expect(file).toContain(`/guide/_astro/*\n  Cache-Control: ${FOREVER}`);
});

test("the nginx example sends the same headers", () => {
	const example = readFileSync("deploy/nginx.conf", "utf8");
	for (const [name, value] of Object.entries(HEADERS))
		expect(example).toContain(`add_header ${name} "${value}" always;`);
	for (const [name, value] of Object.entries(CONNECTIONS)) {
		expect(example).toContain(`add_header ${name} $guide_connections always;`);
		expect(example).toContain(`'${value}'`);
	}
	expect(example).toContain(FOREVER);
});
