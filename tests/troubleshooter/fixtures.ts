import { readFileSync } from "node:fs";
import {
	readTrees,
	type TreeFile,
} from "../../src/tools/troubleshooter/read.ts";
import type { Known } from "../../src/tools/troubleshooter/reference-problems.ts";
import type { Trees } from "../../src/tools/troubleshooter/schema.ts";

/** What the trees in fixtures/ may point to. */
export const KNOWN: Known = {
	pages: new Map([["/how/", new Set(["timing"])]]),
	pictures: new Set(["accounts"]),
	procedures: new Set(["select-account"]),
};

/** A file of fixtures/, named by what it shows. */
export function fixture(name: string): TreeFile {
	const path = `tests/troubleshooter/fixtures/${name}.yaml`;
	return { path, text: readFileSync(path, "utf8") };
}

/**
 * Trees of questions only, in one line each: "first: a>second b>end" is a question and where its answers lead; what no
 * line begins with is an outcome, and "@other" another tree. The first question is the start.
 */
export function sketch(lines: Record<string, readonly string[]>): Trees {
	return Object.fromEntries(
		Object.entries(lines).map(([id, questions]) => [id, tree(questions)]),
	);
}

function tree(lines: readonly string[]): Trees[string] {
	const questions = Object.fromEntries(
		lines.map((line) => {
			const [node = "", answers = ""] = line.split(": ");
			return [node, { question: `${node}?`, answers: answersOf(answers) }];
		}),
	);
	const ends = Object.values(questions)
		.flatMap(({ answers }) => answers.map(({ to }) => to))
		.filter((to) => typeof to === "string")
		.filter((to) => !Object.hasOwn(questions, to));
	return {
		title: "A sketch",
		start: Object.keys(questions)[0] ?? "",
		questions,
		outcomes: Object.fromEntries(
			ends.map((end) => [end, { heading: end, cause: end }]),
		),
	};
}

const answersOf = (answers: string) =>
	answers
		.split(" ")
		.filter((answer) => answer !== "")
		.map((answer) => {
			const [id = "", to = ""] = answer.split(">");
			return {
				id,
				label: id,
				summary: id,
				to: to.startsWith("@") ? { tree: to.slice(1) } : to,
			};
		});

/** The problems of some files, as "where: message" by file. */
export function problemsOf(files: readonly TreeFile[]) {
	return readTrees(files, KNOWN).problems.map(
		({ path, where, message }) => [path, where, message] as const,
	);
}
