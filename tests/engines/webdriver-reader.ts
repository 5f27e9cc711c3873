import {
	error,
	Key,
	type WebDriver,
	type WebElement,
} from "selenium-webdriver";
import { lastSaved } from "./last-saved.ts";
import type { Reader, Role } from "./reader.ts";

/** Milliseconds to wait for what does not come. */
const PATIENCE = 20_000;

/** Where to look for a role. */
const PLACES: Record<Role, string> = {
	button: "button",
	combobox: "[role=combobox]",
	heading: "h1, h2, h3, h4",
	link: "a[href]",
	option: "[role=option]",
	radio: "[type=radio]",
	textbox: "input, textarea",
};

/**
 * A reader in a browser that WebDriver drives.
 * @param downloads the folder where the browser saves files.
 */
export function webdriverReader(
	driver: WebDriver,
	baseURL: string,
	downloads: string,
): Reader {
	const trouble: string[] = [];
	const ask: Reader["ask"] = (run, given) =>
		driver.executeScript(`return (${run})(arguments[0])`, given);
	const listen = async () => {
		trouble.push(...(await ask(complaints, new URL(baseURL).origin)));
	};

	/** Asks again until the answer is yes. A page that is just being left may give none. */
	const until = (asked: () => Promise<boolean>) =>
		driver.wait(
			() =>
				asked().catch((problem) => {
					if (problem instanceof error.WebDriverError) return false;
					throw problem;
				}),
			PATIENCE,
		);

	async function find(role: Role, name?: string) {
		const likely = await driver.executeScript<WebElement[]>(
			`return (${mayBe})(arguments[0], arguments[1])`,
			PLACES[role],
			name ?? "",
		);
		for (const element of likely)
			if (await isCalled(element, role, name)) return element;
		return undefined;
	}

	/** Finds a part and does something with it, again until it works. */
	async function act(
		role: Role,
		name: string | undefined,
		act: (element: WebElement) => Promise<void>,
	) {
		let why = "it is not there";
		const tried = async () => {
			try {
				const element = await find(role, name);
				if (element) await act(element);
				return element !== undefined;
			} catch (problem) {
				if (!(problem instanceof error.WebDriverError)) throw problem;
				why = `${problem.name}: ${problem.message}`;
				return false;
			}
		};
		await driver.wait(tried, PATIENCE).catch((timeout) => {
			throw new Error(`${role} "${name}": ${why}`, { cause: timeout });
		});
	}

	const click: Reader["click"] = (role, name) =>
		act(role, name, async (element) => {
			// WebKit's own scrolling leaves some parts out of sight, and then refuses to click them.
			await driver.executeScript(
				'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
				element,
			);
			await element.click();
		});

	return {
		ask,
		click,
		open: async (path) => {
			await listen();
			const { href } = new URL(path, baseURL);
			await driver.get(href);
			await until(() => ask(hear, href));
			await until(() => ask(() => document.readyState === "complete", null));
		},
		address: () => driver.getCurrentUrl(),
		fill: (role, name, text) =>
			act(role, name, async (element) => {
				await element.clear();
				await element.sendKeys(text.replaceAll("\n", Key.ENTER));
			}),
		press: async (key, control) => {
			const code = (Key as unknown as Record<string, string>)[named(key)];
			const pressed = code ?? key;
			const keys = driver.actions();
			if (control) keys.keyDown(Key.CONTROL);
			keys.keyDown(pressed).keyUp(pressed);
			if (control) keys.keyUp(Key.CONTROL);
			await keys.perform();
		},
		sees: async (role, name) => (await find(role, name)) !== undefined,
		saved: async () => lastSaved(downloads),
		trouble: async () => {
			await listen();
			return trouble;
		},
	};
}

/** "ArrowDown" as selenium names it: "ARROW_DOWN". */
const named = (key: string): string =>
	key.replace(/(?<=[a-z])(?=[A-Z])/g, "_").toUpperCase();

async function isCalled(
	element: WebElement,
	role: Role,
	name: string | undefined,
): Promise<boolean> {
	try {
		if ((await element.getAriaRole()) !== role) return false;
		return (
			name === undefined ||
			(await element.getAccessibleName()).trim().replace(/\s+/g, " ") === name
		);
	} catch (problem) {
		// What lies behind a dialog has neither.
		if (problem instanceof error.WebDriverError) return false;
		throw problem;
	}
}

/** In the page: what can be seen and looks as if it had this name. The browser has the last word, but not on every link. */
function mayBe(selector: string, name: string): Element[] {
	const folded = (text: string | null | undefined) =>
		(text ?? "").trim().replace(/\s+/g, " ");
	return [...document.querySelectorAll<HTMLInputElement>(selector)].filter(
		(element) => {
			const names = [
				element.getAttribute("aria-label"),
				...[...(element.labels ?? [])].map((label) => label.textContent),
				element.textContent,
			];
			return (
				element.checkVisibility({ visibilityProperty: true }) &&
				names.some((text) => folded(text).includes(name))
			);
		},
	);
}

declare global {
	interface Window {
		/** What went wrong on the page since the reader came. */
		heard?: string[];
	}
}

/** In the page: begins to listen. Gives false as long as it is the page before. */
function hear(href: string): boolean {
	if (location.href !== href) return false;
	if (window.heard) return true;
	const heard: string[] = [];
	window.heard = heard;
	addEventListener("securitypolicyviolation", (event) =>
		heard.push(`${event.effectiveDirective}: ${event.blockedURI}`),
	);
	addEventListener("unhandledrejection", ({ reason }) =>
		heard.push(String(reason)),
	);
	// Captured: what an element could not load is told to it alone.
	addEventListener(
		"error",
		({ message, target }) =>
			heard.push(message ?? `failed: ${(target as HTMLElement).outerHTML}`),
		true,
	);
	const { error } = console;
	console.error = (...said) => {
		heard.push(said.join(" "));
		error(...said);
	};
	return true;
}

/** In the page: lets it come to rest, and gives what was heard and what came from elsewhere. */
async function complaints(origin: string): Promise<string[]> {
	const fetched = () => performance.getEntriesByType("resource");
	for (let before = -1; before !== fetched().length; ) {
		before = fetched().length;
		await new Promise((resolve) => setTimeout(resolve, 200));
	}
	const elsewhere = fetched()
		.map(({ name }) => new URL(name))
		.filter((url) => url.protocol.startsWith("http") && url.origin !== origin);
	return [
		...(window.heard?.splice(0) ?? []),
		...elsewhere.map((url) => `leaves the site: ${url}`),
	];
}
