/** One step as the page has to show it. */
export interface ShownStep {
	question: string;
	/** The answer to click. */
	label: string;
	/** What has to be in the report afterwards. */
	summary: string;
	/** The heading that has to follow. */
	next: string;
}

/**
 * Replays paths on the widget of the page it runs in (it is handed to the browser, so it uses nothing from outside):
 * clicks each answer by its label, then Continue, and looks at the heading. After each path it goes back to where the
 * page was.
 * @param told summaries of answers given before, which the reports have to hold too.
 * @param go what Continue is called in the page's language.
 * @returns what was not as expected, in words.
 */
export async function replayInPage({
	paths,
	told,
	go = "Continue",
}: {
	paths: ShownStep[][];
	told: string[];
	go?: string;
}): Promise<string[]> {
	const wrong: string[] = [];
	const begin = location.href;
	const widget = document.querySelector(".troubleshooter-app");
	if (!widget) return ["There is no widget."];
	const rendered = async () => {
		for (let turn = 0; turn < 5; turn++) await null;
	};
	const heading = () => widget.querySelector("h3")?.textContent;
	const named = (selector: string, name: string) =>
		[...widget.querySelectorAll<HTMLElement>(selector)].find(
			(element) => element.textContent === name,
		);
	const walk = async (steps: ShownStep[]) => {
		for (const { question, label, next } of steps) {
			if (heading() !== question) return `no "${question}"`;
			if (widget.querySelector(":checked")) return `"${question}" is answered`;
			const answer = named("label", label)?.querySelector("input");
			if (!answer) return `no "${label}" at "${question}"`;
			answer.click();
			if (heading() !== question) return `"${label}" acts on change`;
			named("button", go)?.click();
			await rendered();
			if (heading() !== next) return `"${label}" leads to "${heading()}"`;
			if (document.activeElement?.textContent !== next)
				return `"${next}" is not focused`;
		}
		const report = widget.querySelector("pre")?.textContent ?? "";
		const summaries = [...told, ...steps.map(({ summary }) => summary)];
		const missing = summaries.filter((summary) => !report.includes(summary));
		return missing.length > 0 ? `the report lacks ${missing}` : undefined;
	};
	for (const steps of paths) {
		history.pushState(null, "", begin);
		dispatchEvent(new PopStateEvent("popstate"));
		await rendered();
		const problem = await walk(steps);
		if (problem)
			wrong.push(`${steps.map(({ label }) => label).join(" > ")}: ${problem}`);
	}
	return wrong;
}
