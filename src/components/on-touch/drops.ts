/**
 * Where files can be dropped on a page (an element with `data-dragged` and a field for files): one that comes before the
 * island is put into the field, where the island finds it, and none that misses it opens in place of the page and all
 * that is in it.
 */
export function takeDrops(): void {
	addEventListener("dragover", onDrag);
	addEventListener("drop", onDrag);
}

function onDrag(event: DragEvent) {
	const { dataTransfer, target } = event;
	if (event.defaultPrevented || !dataTransfer?.types.includes("Files")) return;
	const field = (target as Element)
		.closest?.("[data-dragged]")
		?.querySelector<HTMLInputElement>("[type=file]");
	// The browser drops into a field by itself.
	if (field === target) return;
	event.preventDefault();
	if (!field) dataTransfer.dropEffect = "none";
	else if (event.type === "drop") {
		field.files = dataTransfer.files;
		field.dispatchEvent(new Event("change", { bubbles: true }));
	}
}
