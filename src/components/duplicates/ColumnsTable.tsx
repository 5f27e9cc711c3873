import { useContext } from "preact/hooks";
import type { Role } from "../../tools/duplicates/columns.ts";
import type { Delimiter, Inspection } from "../../tools/duplicates/results.ts";
import { Choice } from "./Choice.tsx";
import { IdPrefix } from "./id-prefix.ts";
import type { DuplicateWords } from "./strings.ts";
import type { List } from "./use-list.ts";

const ROLES = [
	"email",
	"firstName",
	"lastName",
	"fullName",
	"customerNumber",
	"customerName",
	"organisationNumber",
] as const satisfies Role[];

const DELIMITERS = {
	",": "comma",
	";": "semicolon",
	"\t": "tab",
	"|": "bar",
} as const satisfies Record<Delimiter, string>;

/** Rows of data to show below the header, and rows that can be named the header. */
const SHOWN = 4;
const HEADERS = 20;

interface Props {
	list: List;
	inspection: Inspection;
	words: DuplicateWords;
}

/** What was found out about the columns, above the first rows; each guess can be changed. */
export function ColumnsTable({ list, inspection, words }: Props) {
	const id = `${useContext(IdPrefix)}-${list.name}-preview`;
	const { mapping, preview, sheets, sheet, delimiter } = inspection;
	const header = mapping.headerRow;
	const shown = preview.slice(0, (header ?? -1) + 1 + SHOWN);
	const headerNames = header === null ? [] : (preview[header] ?? []);

	const setRole = (column: number, role: Role | null) => {
		const roles = mapping.roles.map((before, index) => {
			if (index === column) return role;
			return role !== "email" && before === role ? null : before;
		});
		list.setMapping({ ...mapping, roles });
	};

	return (
		<details class="dup-columns" open>
			<summary>{words.say("columns")}</summary>
			<div class="dup-choices">
				{sheets.length > 1 && (
					<Choice
						label={words.say("sheet")}
						value={sheet ?? ""}
						options={sheets.map((name) => [name, name])}
						onChange={list.setSheet}
					/>
				)}
				<Choice
					label={words.say("header")}
					value={String(header)}
					options={[
						["null", words.say("noHeader")],
						...preview
							.slice(0, HEADERS)
							.map((_, row): [string, string] => [
								String(row),
								words.say("rowNumber", { row: row + 1 }),
							]),
					]}
					onChange={(row) =>
						list.setMapping({
							...mapping,
							headerRow: row === "null" ? null : Number(row),
						})
					}
				/>
				{delimiter !== null && (
					<Choice
						label={words.say("delimiter")}
						value={delimiter}
						options={Object.entries(DELIMITERS).map(([mark, name]) => [
							mark,
							words.say(`delimiter.${name}`),
						])}
						onChange={(mark) => list.setDelimiter(mark as Delimiter)}
					/>
				)}
			</div>
			{!mapping.roles.includes("email") && (
				<p class="dup-failure">{words.say("failure.no-email-column")}</p>
			)}
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
			<section class="dup-scroll" tabIndex={0} aria-labelledby={id}>
				<table>
					<caption id={id}>{words.say(`preview.${list.name}`)}</caption>
					<thead>
						<tr>
							<th scope="col">{words.say("row")}</th>
							{mapping.roles.map((role, column) => (
								<th scope="col" key={column}>
									<Choice
										label={columnName(column, headerNames[column], words)}
										hidden
										value={role ?? ""}
										options={[
											["", words.say("role.none")],
											...ROLES.map((each): [string, string] => [
												each,
												words.say(`role.${each}`),
											]),
										]}
										onChange={(chosen) =>
											setRole(column, chosen === "" ? null : (chosen as Role))
										}
									/>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{shown.map((cells, row) => (
							<tr key={row} data-header={row === header}>
								<th scope="row">{row + 1}</th>
								{mapping.roles.map((role, column) => (
									<td key={column} data-used={role !== null}>
										{cells[column]}
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</details>
	);
}

/** As a spreadsheet names it (A, B, ... AA), and its header where there is one. */
function columnName(
	column: number,
	header: string | undefined,
	words: DuplicateWords,
): string {
	let letters = "";
	for (let left = column; left >= 0; left = Math.floor(left / 26) - 1)
		letters = String.fromCharCode(65 + (left % 26)) + letters;
	return header
		? words.say("columnNamed", { letters, header })
		: words.say("column", { letters });
}
