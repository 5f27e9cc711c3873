import { describe, expect, test } from "vitest";
import {
	answer,
	back,
	type Given,
	type Routes,
	replay,
} from "../../src/tools/troubleshooter/session.ts";

/** Two questions, two causes and support; `second` and its answer `yes` had other names once. */
const TREE: Routes = {
	start: "first",
	questions: {
		first: {
			answers: [
				{ id: "yes", to: "second", rulesOut: ["cause-b"] },
				{ id: "no", to: "cause-a" },
				{ id: "skip", to: "third" },
				{ id: "leave", to: { tree: "other" } },
			],
		},
		second: {
			aliases: ["zweite"],
			answers: [
				{ id: "yes", aliases: ["ja"], to: "third" },
				{ id: "no", to: "cause-a", rulesOut: ["cause-c"] },
			],
		},
		third: {
			answers: [
				{ id: "yes", to: "cause-b" },
				{ id: "no", to: "support" },
			],
		},
	},
	outcomes: {
		"cause-a": { aliases: ["cause-old"], next: ["cause-b", "cause-c"] },
		"cause-b": { next: ["cause-a"] },
		"cause-c": {},
	},
	handovers: { support: {} },
};

/** "first=yes" as an answer. */
const given = (...answers: string[]) =>
	Object.fromEntries(answers.map((text) => text.split("="))) as Record<
		string,
		string
	>;
const words = (trail: readonly Given[]) =>
	trail.map(({ node, answer }) => `${node}=${answer}`);

describe("replay", () => {
	test.each([
		["nothing", [], "question first", []],
		["one answer", ["first=yes"], "question second", ["first=yes"]],
		["all answers", ["first=no"], "outcome cause-a", ["first=no"]],
		[
			"answers in another order",
			["second=no", "first=yes"],
			"outcome cause-a",
			["first=yes", "second=no"],
		],
		[
			"a handover",
			["first=skip", "third=no"],
			"handover support",
			["first=skip", "third=no"],
		],
		["a jump", ["first=leave"], "jump other", ["first=leave"]],
		[
			"a cause that solved it",
			["first=no", "cause-a=yes"],
			"solved cause-a",
			["first=no", "cause-a=yes"],
		],
		[
			"a cause that did not: the next one",
			["first=no", "cause-a=no"],
			"outcome cause-b",
			["first=no", "cause-a=no"],
		],
		[
			"a cause that did not, and the answers rule out the next: the one after it",
			["first=yes", "second=yes", "third=yes", "cause-b=no"],
			"outcome cause-a",
			["first=yes", "second=yes", "third=yes", "cause-b=no"],
		],
		[
			"causes that all did not: support",
			["first=no", "cause-a=no", "cause-b=no"],
			"support cause-b",
			["first=no", "cause-a=no", "cause-b=no"],
		],
		[
			"ids that were renamed",
			["first=yes", "zweite=ja"],
			"question third",
			["first=yes", "second=yes"],
		],
		[
			"the old id of a cause",
			["first=no", "cause-old=yes"],
			"solved cause-a",
			["first=no", "cause-a=yes"],
		],
	])("%s", (_, answers, screen, trail) => {
		const session = replay(TREE, { given: given(...answers) });
		expect(Object.values(session.screen).join(" ")).toBe(screen);
		expect(words(session.trail)).toEqual(trail);
		expect(session.position).toBe(trail.length);
		expect(session.dropped).toEqual([]);
		expect(session.stale).toBe(false);
	});

	test.each([
		["a node that is gone", ["first=yes", "gone=yes"], "second", ["gone=yes"]],
		["an answer that is gone", ["first=perhaps"], "first", ["first=perhaps"]],
		[
			"an answer on another branch",
			["first=no", "second=no"],
			"cause-a",
			["second=no"],
		],
		[
			"an answer to a cause that is none",
			["first=no", "cause-a=perhaps"],
			"cause-a",
			["cause-a=perhaps"],
		],
		["an answer to support", ["support=yes"], "first", ["support=yes"]],
		[
			"names of JavaScript",
			["constructor=toString"],
			"first",
			["constructor=toString"],
		],
	])(
		"%s is dropped, and the last step is shown",
		(_, answers, node, dropped) => {
			const session = replay(TREE, { given: given(...answers) });
			expect(session.screen).toMatchObject({ node });
			expect(words(session.dropped)).toEqual(dropped);
			expect(session.stale).toBe(true);
		},
	);

	test.each([
		["an earlier question", "second", "second", 1, false],
		["an earlier question by its old id", "zweite", "second", 1, false],
		["the step that is shown anyway", "third", "third", 2, false],
		["a node that is gone", "gone", "third", 2, true],
		["a node that is not on the way", "cause-c", "third", 2, true],
	])("shows %s again", (_, at, node, position, stale) => {
		const answers = { given: given("first=yes", "second=yes"), at };
		expect(replay(TREE, answers)).toMatchObject({
			screen: { node },
			position,
			stale,
		});
	});

	test.each([
		["nothing without answers", [], undefined, []],
		["what an answer rules out", ["first=yes"], undefined, ["cause-b"]],
		[
			"what several answers rule out",
			["first=yes", "second=no"],
			undefined,
			["cause-b", "cause-c"],
		],
		[
			"a cause that did not solve it",
			["first=no", "cause-a=no"],
			undefined,
			["cause-a"],
		],
		[
			"only what answers before the screen rule out",
			["first=yes", "second=no"],
			"second",
			["cause-b"],
		],
	])("rules out %s", (_, answers, at, ruledOut) => {
		const session = replay(TREE, { given: given(...answers), at });
		expect(session.ruledOut).toEqual(ruledOut);
	});
});

describe("answer", () => {
	test.each([
		["a first answer", [], "first=yes", ["first=yes"], []],
		[
			"keeps later answers that still lie on the way",
			["first=yes", "second=yes", "third=no"],
			"first=skip",
			["first=skip", "third=no"],
			["second=yes"],
		],
		[
			"drops later answers of another branch",
			["first=yes", "second=yes", "third=yes"],
			"second=no",
			["first=yes", "second=no"],
			["third=yes"],
		],
		[
			"keeps all when it does not change",
			["first=yes", "second=yes"],
			"first=yes",
			["first=yes", "second=yes"],
			[],
		],
	])("%s", (_, before, changed, kept, dropped) => {
		const [node = "", id = ""] = changed.split("=");
		const next = answer(
			TREE,
			{ given: given(...before), at: "first" },
			node,
			id,
		);
		expect(next.answers).toEqual({ given: given(...kept) });
		expect(words(next.dropped)).toEqual(dropped);
	});
});

describe("back", () => {
	test.each([
		["the first question has nothing before it", [], undefined, undefined],
		["the question before", ["first=yes"], undefined, "first"],
		["from a cause", ["first=yes", "second=no"], undefined, "second"],
		["twice", ["first=yes", "second=no"], "second", "first"],
		["three times", ["first=yes", "second=no"], "first", undefined],
		[
			"from a solved cause to the cause",
			["first=no", "cause-a=yes"],
			undefined,
			"cause-a",
		],
		["from a jump", ["first=leave"], undefined, "first"],
	])("%s", (_, answers, at, expected) => {
		const before = { given: given(...answers), at };
		expect(back(TREE, before)).toEqual(
			expected && { given: before.given, at: expected },
		);
	});
});
