/** Opens and closes enlarged pictures where the browser does not know `command` on buttons yet. */
if (!("commandForElement" in HTMLButtonElement.prototype))
	document.addEventListener("click", ({ target }) => {
		const button = (target as Element).closest("button[commandfor]");
		const dialog = document.getElementById(
			button?.getAttribute("commandfor") ?? "",
		);
		if (!(dialog instanceof HTMLDialogElement)) return;
		if (button?.getAttribute("command") === "close") dialog.close();
		else dialog.showModal();
	});
