import { strToU8, zipSync } from "fflate";

/** The XML of a sheet and its name, or the sheet's attributes too. */
export interface SheetXml {
	name: string;
	/** What stands between `<sheetData>` and `</sheetData>`. */
	data: string;
	state?: "hidden" | "veryHidden";
}

export interface WorkbookXml {
	sheets: SheetXml[];
	/** What stands between `<sst>` and `</sst>`. */
	strings?: string;
	/** What stands between `<styleSheet>` and `</styleSheet>`. */
	styles?: string;
	/** Other files in the archive, or other content for these. */
	files?: Record<string, string | Uint8Array>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** An .xlsx file of the given XML, as other programs than Excel write it, with nothing that is not needed. */
export function workbook({
	sheets,
	strings,
	styles,
	files = {},
}: WorkbookXml): Uint8Array<ArrayBuffer> {
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${OFFICE}/relationships/${type}" Target="${target}"/>`;
	const relations = (inner: string) =>
		`${XML}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
	const part = (name: string, type: string) =>
		`<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
	const numbered = sheets.map((sheet, index) => ({ ...sheet, id: index + 1 }));
	const texts: Record<string, string | Uint8Array> = {
		"[Content_Types].xml": `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("workbook", "sheet.main")}${numbered.map(({ id }) => part(`worksheets/sheet${id}`, "worksheet")).join("")}${strings === undefined ? "" : part("sharedStrings", "sharedStrings")}${styles === undefined ? "" : part("styles", "styles")}</Types>`,
		"_rels/.rels": relations(
			relation("rId1", "officeDocument", "xl/workbook.xml"),
		),
		"xl/workbook.xml": `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><sheets>${numbered.map(({ id, name, state }) => `<sheet name="${name}" sheetId="${id}"${state ? ` state="${state}"` : ""} r:id="rId${id}"/>`).join("")}</sheets></workbook>`,
		"xl/_rels/workbook.xml.rels": relations(
			numbered
				.map(({ id }) =>
					relation(`rId${id}`, "worksheet", `worksheets/sheet${id}.xml`),
				)
				.join("") +
				(strings === undefined
					? ""
					: relation("rId901", "sharedStrings", "sharedStrings.xml")) +
				(styles === undefined
					? ""
					: relation("rId902", "styles", "styles.xml")),
		),
		...(strings === undefined
			? {}
			: {
					"xl/sharedStrings.xml": `${XML}<sst xmlns="${MAIN}">${strings}</sst>`,
				}),
		...(styles === undefined
			? {}
			: {
					"xl/styles.xml": `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`,
				}),
		...Object.fromEntries(
			numbered.map(({ id, data }) => [
				`xl/worksheets/sheet${id}.xml`,
				`${XML}<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`,
			]),
		),
		...files,
	};
	return zipSync(
		Object.fromEntries(
			Object.entries(texts).map(([name, content]) => [
				name,
				typeof content === "string" ? strToU8(content) : content,
			]),
		),
	);
}

/** A cell with its text in the sheet itself. */
export const inline = (text: string, reference = "") =>
	`<c${reference && ` r="${reference}"`} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

/** Rows of inline cells without references. */
export const inlineRows = (rows: string[][]) =>
	rows
		.map((row) => `<row>${row.map((text) => inline(text)).join("")}</row>`)
		.join("");

/** The container of Excel before 2007, and of encrypted files. @param directory the name of what is in it */
export const container = (directory: string) =>
	new Uint8Array([
		...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
		...new Uint8Array(1024),
		...Buffer.from(directory, "utf16le"),
		...new Uint8Array(512),
	]);
