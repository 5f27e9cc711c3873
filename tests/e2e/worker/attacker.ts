import { attack } from "../leak/from-worker.ts";

/** Tries everything, and a request to the site itself, which must work, or the test would prove nothing. */
addEventListener("message", async ({ data: to }: MessageEvent<string>) => {
	const cameThrough = await attack(to);
	const own = await fetch(new URL("/own", import.meta.url)).then(
		({ ok }) => ok,
	);
	// Eight bytes are the shortest module there is: the kernel of the duplicate checker is one.
	const kernel = new WebAssembly.Module(
		Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0),
	);
	const lazy: { value: string } = await import("./lazy.ts");
	postMessage([
		...cameThrough,
		`own file: ${own}`,
		`lazy part: ${lazy.value}`,
		`kernel: ${kernel instanceof WebAssembly.Module}`,
	]);
});
