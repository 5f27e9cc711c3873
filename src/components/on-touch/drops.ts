/**
 * Puts a file that is dropped into the field for files of the place it is dropped on (an element with `data-dragged`),
 * whether the island is there yet or not. None that misses such a place opens instead of the page and all that is in it.
 */
export function takeDrops(): void {
	addEventListener("dragover", onDrag);
	addEventListener("drop", onDrag);
}

function onDrag(event: DragEvent) {
	const { dataTransfer, target } = event;
	if (!dataTransfer?.types.includes("Files")) return;
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
