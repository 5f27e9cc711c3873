import { expect, test } from "vitest";
import { addressWarning } from "../../src/build/site-address.ts";

test.each([
	["a host", "https://docs.example.com", undefined],
	["no host", undefined, /^SITE is not set: [^\n]+$/],
	["an empty one", "", /^SITE is not set: [^\n]+$/],
])("%s", (_, site, expected) => {
	const warning = addressWarning(site);
	if (expected) expect(warning).toMatch(expected);
	else expect(warning).toBeUndefined();
});
