import { type ComponentChild, h } from "preact";
import type { RichNode } from "../../tools/richtext/types.ts";

/** Rich text as elements. Text stays text: nothing here goes through innerHTML. */
export function RichText({ nodes }: { nodes: readonly RichNode[] }) {
	return <>{nodes.map(render)}</>;
}

function render(node: RichNode): ComponentChild {
	if (typeof node === "string") return node;
	const children = node.children.map(render);
	return node.href === undefined
		? h(node.tag, null, ...children)
		: h("a", { href: node.href }, ...children);
}
