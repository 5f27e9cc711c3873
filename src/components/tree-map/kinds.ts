import type { MapNode } from "../../tools/troubleshooter/map.ts";

/** What an author calls a kind of node. */
export const KINDS: Record<MapNode["kind"], string> = {
	question: "Question",
	outcome: "Outcome",
	handover: "Handover to support",
	jump: "Another tree",
};
