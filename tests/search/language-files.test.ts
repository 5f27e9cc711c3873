import { globSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { languageFileSchema } from "../../src/search/language-file.ts";

const FILES = globSync("src/content/search/*.yaml").map((file) => ({
	language: basename(file, ".yaml"),
	content: languageFileSchema.parse(parse(readFileSync(file, "utf8"))),
}));
const english = FILES.find(({ language }) => language === "en");

test.each(FILES)(
	"$language means only what English has an id for",
	({ content }) => {
		const ids = Object.keys(english?.content.concepts ?? {});
		expect(
			Object.keys(content.concepts).filter((id) => !ids.includes(id)),
		).toEqual([]);
		expect(content.weak.filter((id) => !ids.includes(id))).toEqual([]);
	},
);

test.each(FILES)(
	"$language says no word twice for one meaning",
	({ content }) => {
		const doubles = Object.entries(content.concepts).flatMap(([id, words]) =>
			words
				.filter((word, place) => words.indexOf(word) !== place)
				.map((word) => `${id}: ${word}`),
		);
		expect(doubles).toEqual([]);
	},
);

test.each([
	["a capital letter", { stopWords: ["The"], concepts: {} }, "stopWords.0"],
	[
		"a meaning without words",
		{ stopWords: ["the"], concepts: { key: [] } },
		"concepts.key",
	],
	[
		"an id with a space",
		{ stopWords: ["the"], concepts: { "a b": ["x"] } },
		"concepts.a b",
	],
	[
		"a key that is none",
		{ stopWords: ["the"], concepts: {}, synonyms: [] },
		"",
	],
])("refuses %s and says where", (_, content, place) => {
	const { error } = languageFileSchema.safeParse(content);
	expect(error?.issues.map(({ path }) => path.join("."))).toEqual([place]);
});
