import { WORKER_POLICY } from "../../tools/worker/start-worker.ts";

/**
 * The Content-Security-Policy of every page: everything is forbidden but what stands here. Nothing inline, nothing of
 * another origin, no form, no frame; text becomes script or mark-up only through the one Trusted Types policy named.
 */
const DIRECTIVES: Readonly<Record<string, string>> = {
	"default-src": "'none'",
	// Pagefind, the search, is WebAssembly; 'wasm-unsafe-eval' does not allow eval. So is the duplicate checker's kernel,
	// which does not ask for it: should Pagefind need it no more, take it out, and the checker reads without the kernel.
	"script-src": "'self' 'wasm-unsafe-eval'",
	"style-src": "'self'",
	"img-src": "'self'",
	"connect-src": "'self'",
	// A worker made from a blob inherits this policy; one made from a file would not (see start-worker.ts).
	"worker-src": "blob:",
	"base-uri": "'none'",
	"form-action": "'none'",
	"object-src": "'none'",
	"require-trusted-types-for": "'script'",
	"trusted-types": WORKER_POLICY,
};

/** The policy for a meta element, where frame-ancestors has no effect and browsers warn about it. */
export const META_POLICY = serialise(DIRECTIVES);

/** The headers of every answer, for hosts that can send some. */
export const HEADERS: Readonly<Record<string, string>> = {
	"Content-Security-Policy": serialise({
		...DIRECTIVES,
		"frame-ancestors": "'none'",
	}),
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Permissions-Policy":
		"camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
};

/**
 * Where a page with the duplicate checker may connect or lead to at all: this site, and letters to support. It also stops
 * what a Content-Security-Policy does not: navigation, WebRTC, redirects. Chromium knows it since 152; others ignore it.
 * As specified in https://wicg.github.io/connection-allowlists/.
 */
export const CONNECTIONS: Readonly<Record<string, string>> = {
	"Connection-Allowlist": '(response-origin "mailto:*@sesam.io?*")',
};

/** How long browsers keep a file whose name holds the hash of its content. */
export const FOREVER = "public, max-age=31536000, immutable";

/**
 * The file `_headers`, which Cloudflare Pages, Netlify and others read.
 * @param base the site's base path, with a slash at both ends.
 * @param checkers the pages that hold the duplicate checker, as paths below the base, with a slash at the end.
 */
export function headersFile(base: string, checkers: readonly string[]): string {
	const rules: [path: string, headers: Readonly<Record<string, string>>][] = [
		["*", HEADERS],
		...checkers.map((path): [string, typeof CONNECTIONS] => [
			`${path}*`,
			CONNECTIONS,
		]),
		["_astro/*", { "Cache-Control": FOREVER }],
	];
	return rules
		.map(([path, headers]) =>
			[
				base + path,
				...Object.entries(headers).map(
					([name, value]) => `  ${name}: ${value}`,
				),
			].join("\n"),
		)
		.join("\n\n")
		.concat("\n");
}

function serialise(directives: Readonly<Record<string, string>>): string {
	return Object.entries(directives)
		.map(([name, value]) => `${name} ${value}`)
		.join("; ");
}
