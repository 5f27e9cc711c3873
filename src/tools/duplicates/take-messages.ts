/** Milliseconds between two looks. */
const EVERY = 200;

let last = performance.now();

/**
 * Lets a worker take the messages that have come, such as one that ends the check, if it has not for a while. To await data
 * that is there already gives it no such chance.
 */
export async function takeMessages(): Promise<void> {
	if (performance.now() - last < EVERY) return;
	await new Promise((resolve) => setTimeout(resolve));
	last = performance.now();
}
