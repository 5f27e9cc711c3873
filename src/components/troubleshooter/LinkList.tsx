import type { RichNode } from "../../tools/richtext/types.ts";
import { RichText } from "../richtext/RichText.tsx";

/** A titled list of short texts; nothing when there are none. */
export function LinkList({
	title,
	links,
}: {
	title: string;
	links: readonly RichNode[][];
}) {
	if (links.length === 0) return null;
	return (
		<>
			<h4>{title}</h4>
			<ul>
				{links.map((link, index) => (
					<li key={index}>
						<RichText nodes={link} />
					</li>
				))}
			</ul>
		</>
	);
}
