import { rolldown } from "rolldown";

/**
 * A script as one text that a browser can evaluate.
 * @param name what it is called in this folder, without its ending; it exports `attack`.
 * @returns the text of an expression that attacks the address and gives what came through.
 */
export async function attackScript(
	name: "from-page" | "from-worker",
): Promise<(to: string) => string> {
	const bundled = await rolldown({
		input: `tests/e2e/leak/${name}.ts`,
		logLevel: "warn",
	});
	const { output } = await bundled.generate({ format: "iife", name: "way" });
	await bundled.close();
	return (to) => `${output[0].code}\nway.attack(${JSON.stringify(to)})`;
}
