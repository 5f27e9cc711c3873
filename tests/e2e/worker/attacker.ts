import { attack } from "../leak/from-worker.ts";

/** Tries everything, and a request to the site itself, which must work, or the test would prove nothing. */
addEventListener("message", async ({ data: to }: MessageEvent<string>) => {
	const cameThrough = await attack(to);
	const own = await fetch(new URL("/own", import.meta.url)).then(
		({ ok }) => ok,
	);
	const lazy: { value: string } = await import("./lazy.ts");
	postMessage([...cameThrough, `own file: ${own}`, `lazy part: ${lazy.value}`]);
});
