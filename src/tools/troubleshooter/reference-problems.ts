import {
	parseInline,
	parseRichText,
	RichTextError,
} from "../richtext/parse.ts";
import type { RichNode } from "../richtext/types.ts";
import type { Found } from "./node-problems.ts";
import type { Tree } from "./schema.ts";

/** What a tree may point to. */
export interface Known {
	/** The site's pages by path ("/help/"), each with the ids of its headings. */
	pages: ReadonlyMap<string, ReadonlySet<string>>;
	/** Ids of pictures. */
	pictures: ReadonlySet<string>;
	/** Ids of procedures. */
	procedures: ReadonlySet<string>;
}

/** Texts that cannot be shown, and links, pictures and procedures that are not there. */
export function wrongReferences(tree: Tree, known: Known): Found[] {
	const nodes = [
		...Object.entries(tree.questions).map(([node, { help, picture }]) => ({
			...{ node, blocks: [help], pictures: [picture] },
			...{ inline: [], links: [], procedures: [] },
		})),
		...Object.entries(tree.outcomes ?? {}).map(([node, outcome]) => ({
			...{ node, inline: [outcome.cause], links: outcome.links },
			blocks: [outcome.confirm, outcome.fix?.text, outcome.verify],
			pictures: [outcome.fix?.picture],
			procedures: [outcome.fix?.procedure],
		})),
		...Object.entries(tree.handovers ?? {}).map(([node, handover]) => ({
			...{ node, inline: [handover.cause], links: handover.links },
			...{ blocks: [], pictures: [], procedures: [] },
		})),
	];
	return nodes.flatMap(
		({ node, blocks, inline, links = [], pictures, procedures }) =>
			[
				...blocks.flatMap((text) => wrongText(text, parseRichText, known)),
				...inline.flatMap((text) => wrongText(text, parseInline, known)),
				...links.flatMap((link) => wrongLink(link, known)),
				...pictures.flatMap((id) =>
					missing(id, known.pictures, "picture", "src/content/pictures.yaml"),
				),
				...procedures.flatMap((id) =>
					missing(id, known.procedures, "procedure", "src/content/procedures/"),
				),
			].map((message): Found => [node, message]),
	);
}

function missing(
	id: string | undefined,
	known: ReadonlySet<string>,
	what: string,
	where: string,
): string[] {
	if (id === undefined || known.has(id)) return [];
	return [
		`names the ${what} "${id}", which is not in ${where}. Correct the id or add the ${what}. Known: ${[...known].join(", ")}.`,
	];
}

function wrongText(
	markdown: string | undefined,
	parse: typeof parseRichText,
	{ pages }: Known,
): string[] {
	try {
		const nodes = parse(markdown ?? "", { base: "/" });
		return hrefs(nodes).flatMap((href) => wrongHref(href, pages));
	} catch (error) {
		if (error instanceof RichTextError) return [error.message];
		throw error;
	}
}

/** An entry of `links` is a link and nothing else. */
function wrongLink(markdown: string, known: Known): string[] {
	const wrong = wrongText(markdown, parseInline, known);
	return wrong.length > 0 || /^\[[^\]]+\]\([^)]+\)$/.test(markdown)
		? wrong
		: [
				`\`links\` holds "${markdown}", which is not a link. Write [Title](/page/).`,
			];
}

function wrongHref(href: string, pages: Known["pages"]): string[] {
	if (href.startsWith("#"))
		return [
			`links to "${href}" without a page, but a tree is shown on several. Write /page/${href}.`,
		];
	if (!href.startsWith("/")) return [];
	const { pathname, hash } = new URL(href, "https://site.invalid");
	const headings = pages.get(pathname);
	if (!headings)
		return [
			`links to "${pathname}", which is no page of this site. Correct the link; a page's path ends with a slash.`,
		];
	return hash === "" || headings.has(hash.slice(1))
		? []
		: [
				`links to "${href}", but no heading of that page has the id "${hash.slice(1)}". Correct the link. Known: ${[...headings].join(", ")}.`,
			];
}

const hrefs = (nodes: readonly RichNode[]): string[] =>
	nodes.flatMap((node) =>
		typeof node === "string"
			? []
			: [
					...(node.href === undefined ? [] : [node.href]),
					...hrefs(node.children),
				],
	);
