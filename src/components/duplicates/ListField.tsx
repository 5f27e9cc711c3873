import { useContext, useState } from "preact/hooks";
import { ColumnsTable } from "./ColumnsTable.tsx";
import { IdPrefix } from "./id-prefix.ts";
import { failureText } from "./StatusLine.tsx";
import type { DuplicateWords } from "./strings.ts";
import type { List } from "./use-list.ts";

interface Props {
	list: List;
	/** Whether all that works on a list is there. */
	ready: boolean;
	words: DuplicateWords;
}

/** More than this makes a text box slow, so it is kept beside it. */
const MOST_IN_BOX = 300_000;

/** Where the reader gives one list: paste, drop or choose. */
export function ListField({ list, ready, words }: Props) {
	const id = `${useContext(IdPrefix)}-${list.name}`;
	const [dragged, setDragged] = useState(false);
	const { name, file, inspection, failure } = list;

	const paste = (event: ClipboardEvent) => {
		const text = event.clipboardData?.getData("text/plain") ?? "";
		const isLong = text.length > MOST_IN_BOX;
		// A box that cannot be typed in takes nothing by itself.
		if (!isLong && ready && file === null) return;
		event.preventDefault();
		if (isLong) list.setFile(new File([text], words.say("pastedName")));
		else if (text !== "") list.setText(text);
	};

	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is the mouse's way; a keyboard has the box and the button
		<div
			class="dup-list"
			// What is dropped here comes into the field below; see drops.ts.
			data-dragged={dragged}
			onDragEnter={list.expectFile}
			onDragOver={({ dataTransfer }) =>
				setDragged(dataTransfer?.types.includes("Files") ?? false)
			}
			onDragLeave={() => setDragged(false)}
			onDrop={() => setDragged(false)}
		>
			<label for={`${id}-text`}>{words.say(`text.${name}`)}</label>
			<p id={`${id}-hint`} class="dup-hint">
				{words.say(`hint.${name}`)}
			</p>
			<textarea
				ref={list.textbox}
				id={`${id}-text`}
				rows={5}
				wrap="off"
				autocomplete="off"
				autocapitalize="off"
				// Some browsers send what they check the spelling of to a server.
				spellcheck={false}
				aria-describedby={`${id}-hint ${id}-failure`}
				// Not disabled: that would take the focus away from it.
				readOnly={!ready || file !== null}
				data-unused={file !== null}
				placeholder={ready ? undefined : words.say("loading")}
				onInput={list.textChanged}
				onPaste={paste}
			/>
			<div class="dup-file">
				<label for={`${id}-file`}>{words.say(`file.${name}`)}</label>
				<input
					ref={list.fileInput}
					id={`${id}-file`}
					type="file"
					accept=".csv,.tsv,.tab,.txt,.xlsx,.xlsm,text/csv,text/plain,text/tab-separated-values"
					aria-describedby={`${id}-failure`}
					onFocus={list.expectFile}
					onPointerEnter={list.expectFile}
					onChange={(event) =>
						list.setFile(event.currentTarget.files?.[0] ?? null)
					}
				/>
			</div>
			{file && (
				<p class="dup-chosen">
					<span>
						{words.say("chosen", { name: file.name, size: size(file, words) })}
					</span>
					<button
						type="button"
						onClick={() => {
							list.setFile(null);
							// This button goes, and the box can be used again.
							setTimeout(() => list.textbox.current?.focus());
						}}
					>
						{words.say(`remove.${name}`)}
					</button>
				</p>
			)}
			<p id={`${id}-failure`} class="dup-failure" aria-live="polite">
				{failure && failureText({ ...failure, list: null }, words)}
			</p>
			{inspection && (
				<ColumnsTable list={list} inspection={inspection} words={words} />
			)}
		</div>
	);
}

function size(file: File, words: DuplicateWords): string {
	const [divisor, unit] =
		file.size < 1e6 ? [1e3, "kilobyte"] : [1e6, "megabyte"];
	return words.number(file.size / Number(divisor), {
		style: "unit",
		unit: String(unit),
		maximumSignificantDigits: 2,
	});
}
