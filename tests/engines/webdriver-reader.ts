import {
	error,
	Key,
	type WebDriver,
	type WebElement,
} from "selenium-webdriver";
import { complaints, hear, mayBe } from "./in-page.ts";
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
	const ask: Reader["ask"] = async (run, given) => {
		const asked = () =>
			driver.executeScript<never>(`return (${run})(arguments[0])`, given);
		try {
			return await asked();
		} catch (problem) {
			if (!/before the unload event/.test(String(problem))) throw problem;
			return asked();
		}
	};
	/** Asks again until there is an answer. A page that is just being left may give none. */
	const until = <Answer>(asked: () => Promise<Answer>) =>
		driver.wait(
			() =>
				asked().catch((problem) => {
					if (problem instanceof error.WebDriverError) return undefined;
					throw problem;
				}),
			PATIENCE,
		);
	const listen = async () => {
		const { origin } = new URL(baseURL);
		const heard = await until(() => ask(complaints, origin));
		trouble.push(...(heard ?? []));
	};

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
			await driver.get(new URL(path, baseURL).href);
			// WebKitGTK's driver goes on before the scripts have run.
			await until(() => ask(hear, undefined));
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
