import { type EachBlock, eachBlock, type OnBlock } from "./blocks.ts";
import type { Contacts } from "./contacts.ts";
import type { Groups } from "./group.ts";
import { bytesOf, isNear } from "./near.ts";
import { candidatePairs } from "./neighbourhood.ts";
import { signaturesMayBeNear } from "./signature.ts";

/** Different addresses of the same person name that look as if one was meant. */
export interface Lookalikes {
	/** Within a list: addresses that hang together by such pairs, each with all its rows of that name. Ascending. */
	clusters: number[][];
	/** By address of a cluster: the first one that was found near it. */
	partner: Map<number, number>;
	/** By address that only the second list has: one of the first list near it. */
	hints: Map<number, number>;
}

/** Fewer addresses of one name than this are compared each with each. */
export const FEW = 256;

/**
 * Finds look-alikes among the addresses of each person name. Rows without a name have none.
 * @param split the first row of the second list
 * @param each finds the addresses of equal names, at least where two may be near each other
 */
export function findLookalikes(
	contacts: Contacts,
	groups: Groups,
	split: number,
	each: EachBlock = eachBlock,
): Lookalikes {
	const found: Lookalikes = {
		clusters: [],
		partner: new Map(),
		hints: new Map(),
	};
	const { addresses, addressRow, name, signature } = contacts;
	const all = {
		count: addresses,
		hashes: name,
		hashAt: addressRow,
		along: signature,
	};
	const onBlock: OnBlock = (items, from, to, signatures) => {
		if (to - from < FEW && !someAreNear(contacts, items, from, to, signatures))
			return;
		searchBlock(contacts, groups, split, items.subarray(from, to), found);
	};
	each(all, onBlock);
	found.clusters.sort((a, b) => (a[0] as number) - (b[0] as number));
	return found;
}

/** @param block addresses of one name, ascending */
function searchBlock(
	contacts: Contacts,
	groups: Groups,
	split: number,
	block: Uint32Array,
	found: Lookalikes,
): void {
	const { signature } = contacts;
	const inSecond = (address: number) =>
		(contacts.addressRow[address] as number) >= split;
	const onlyInSecond = (address: number) => {
		const group = groups.groupOf[address] as number;
		return (
			group === -1 ||
			inSecond(groups.members[groups.starts[group] as number] as number)
		);
	};
	const nodes = distinct(groups, block, inSecond);
	if (nodes.length < 2) return;
	const first = nodes.map((node) => node[0] as number);
	const head = nodes.map((_, i) => i);
	const headOf = (i: number): number => {
		let at = i;
		while (head[at] !== at) {
			head[at] = head[head[at] as number] as number;
			at = head[at] as number;
		}
		return at;
	};

	const onPair = (i: number, j: number) => {
		const a = first[i] as number;
		const b = first[j] as number;
		if (!signaturesMayBeNear(signature[a] as number, signature[b] as number))
			return;
		const second = inSecond(b);
		if (inSecond(a) !== second) {
			const [ours, theirs] = second ? [a, b] : [b, a];
			if (found.hints.has(theirs) || !onlyInSecond(theirs)) return;
			if (!isNear(contacts, a, b)) return;
			for (const address of nodes[second ? j : i] as number[])
				found.hints.set(address, ours);
			return;
		}
		const headI = headOf(i);
		const headJ = headOf(j);
		if (headI === headJ || !isNear(contacts, a, b)) return;
		head[Math.max(headI, headJ)] = Math.min(headI, headJ);
		for (const address of nodes[i] as number[])
			if (!found.partner.has(address)) found.partner.set(address, b);
		for (const address of nodes[j] as number[])
			if (!found.partner.has(address)) found.partner.set(address, a);
	};
	if (nodes.length < FEW) {
		for (let j = 1; j < nodes.length; j++)
			for (let i = 0; i < j; i++) onPair(i, j);
	} else
		candidatePairs(
			first.map((address) => bytesOf(contacts, address)),
			onPair,
		);
	gather(nodes, headOf, found.clusters);
}

/** Each address once per list, with all places where the name has it. */
function distinct(
	groups: Groups,
	block: Uint32Array,
	inSecond: (address: number) => boolean,
): number[][] {
	const nodes: number[][] = [];
	const byGroup = new Map<number, number[]>();
	for (const address of block) {
		const group = groups.groupOf[address] as number;
		const same = group * 2 + Number(inSecond(address));
		const node = group === -1 ? undefined : byGroup.get(same);
		if (node !== undefined) {
			node.push(address);
			continue;
		}
		nodes.push([address]);
		if (group !== -1) byGroup.set(same, nodes.at(-1) as number[]);
	}
	return nodes;
}

/** Whether two of a few addresses are near each other. Seldom true, and cheap to tell. */
function someAreNear(
	contacts: Contacts,
	items: Uint32Array,
	from: number,
	to: number,
	signatures: Uint32Array,
): boolean {
	for (let j = from + 1; j < to; j++) {
		const own = signatures[j] as number;
		for (let i = from; i < j; i++) {
			if (!signaturesMayBeNear(own, signatures[i] as number)) continue;
			if (isNear(contacts, items[i] as number, items[j] as number)) return true;
		}
	}
	return false;
}

function gather(
	nodes: readonly number[][],
	headOf: (i: number) => number,
	clusters: number[][],
): void {
	const members = new Map<number, number[]>();
	nodes.forEach((node, i) => {
		const head = headOf(i);
		const cluster = members.get(head);
		if (cluster === undefined) members.set(head, [...node]);
		else for (const address of node) cluster.push(address);
	});
	members.forEach((cluster, head) => {
		const isAlone = cluster.length === (nodes[head] as number[]).length;
		if (!isAlone) clusters.push(cluster.sort((a, b) => a - b));
	});
}
