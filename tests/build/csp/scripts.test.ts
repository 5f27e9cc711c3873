import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { partName, scriptsFile } from "../../../src/build/csp/scripts.ts";

/** Runs the file as a browser would, with a parser that comes to the elements of these parts. */
function run(source: string, partsInOrder: string[]): string[] {
	const done: string[] = [];
	let Marker: (new () => object) | undefined;
	const HTMLElement = class {
		dataset: Record<string, string> = {};
		remove() {
			done.push("removed");
		}
	};
	const context = {
		HTMLElement,
		done,
		window: undefined as unknown,
		customElements: {
			define: (_: string, element: new () => object) => (Marker = element),
		},
	};
	context.window = context;
	runInNewContext(source, context);
	for (const text of partsInOrder) {
		const element = new (
			Marker as NonNullable<typeof Marker>
		)() as InstanceType<typeof HTMLElement> & { connectedCallback(): void };
		element.dataset["part"] = partName(text);
		element.connectedCallback();
	}
	return done;
}

test("scripts of the head run at once, those of the body in their place, as often as they stood there", () => {
	const head = { text: 'done.push("head")', inHead: true };
	const one = {
		text: 'done.push("one") // a comment at the end',
		inHead: false,
	};
	const two = {
		text: 'var done2 = window.done; done2.push("two")',
		inHead: false,
	};
	const source = scriptsFile([head, one, two, one]) ?? "";
	expect(run(source, [one.text, two.text, one.text])).toEqual([
		"head",
		"one",
		"removed",
		"two",
		"removed",
		"one",
		"removed",
	]);
});

test("no script, no file", () => {
	expect(scriptsFile([])).toBeUndefined();
});
