import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { CONNECTIONS, FOREVER, HEADERS } from "../src/build/csp/policy.ts";

/**
 * Serves the built site by nginx with the example of deploy/nginx.conf, checks headers, redirects and the answer to unknown
 * addresses, then runs the journeys in a browser against it. What follows the command goes to Playwright.
 */
const PORT = 8000 + (process.pid % 1000);
const url = `http://localhost:${PORT}/`;
const folder = mkdtempSync(join(tmpdir(), "nginx-"));
const isRoot = process.getuid?.() === 0;

const nginx = spawn(
	findNginx(),
	["-p", folder, "-c", writeConfig(), "-g", "daemon off;"],
	{ stdio: "inherit" },
);
try {
	await untilServed();
	const problems = await check();
	for (const problem of problems) console.error(problem);
	console.log(`nginx: ${problems.length} problems`);
	const journeys = spawnSync(
		"npx",
		["--no-install", "playwright", "test", ...process.argv.slice(2)],
		{
			stdio: "inherit",
			env: { ...process.env, SERVED_AT: url },
		},
	);
	process.exitCode = problems.length > 0 ? 1 : (journeys.status ?? 1);
} finally {
	nginx.kill();
	// It deletes its own file in the folder before it ends.
	await once(nginx, "exit");
	rmSync(folder, { recursive: true });
}

/** The example with this machine's port and folder, inside of the little that nginx wants around it. */
function writeConfig(): string {
	const example = readFileSync("deploy/nginx.conf", "utf8")
		.replace(/^\tlisten .+;/m, `\tlisten ${PORT};`)
		.replace(/^\troot .+;/m, `\troot ${resolve("dist")};`);
	const types = [
		"/etc/nginx/mime.types",
		"/usr/local/etc/nginx/mime.types",
		"/opt/homebrew/etc/nginx/mime.types",
	].find(existsSync);
	const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
		.map((name) => `${name}_temp_path ${folder}/${name};`)
		.join("\n");
	mkdirSync(join(folder, "logs"));
	const file = join(folder, "nginx.conf");
	writeFileSync(
		file,
		`${isRoot ? "user root;" : ""}
pid ${folder}/pid;
error_log stderr;
events {}
http {
include ${types};
access_log off;
${temporary}
${example}
}
`,
	);
	return file;
}

/** nginx's path. Debian's package is installed when it is missing and may be installed. */
function findNginx(): string {
	const find = () =>
		["/usr/sbin/nginx", "/usr/local/bin/nginx", "/opt/homebrew/bin/nginx"].find(
			existsSync,
		);
	if (!find() && isRoot && existsSync("/etc/debian_version")) {
		execFileSync("apt-get", ["update"], { stdio: "ignore" });
		execFileSync(
			"apt-get",
			["install", "-y", "--no-install-recommends", "nginx-light"],
			{ stdio: "ignore" },
		);
	}
	const found = find();
	if (!found)
		throw new Error(
			"There is no nginx. Install it (on Debian: apt-get install nginx-light), then run this again.",
		);
	return found;
}

async function untilServed() {
	for (let tries = 0; tries < 100; tries++) {
		if (
			await fetch(url).then(
				() => true,
				() => false,
			)
		)
			return;
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	throw new Error(`nginx does not answer at ${url}.`);
}

async function check(): Promise<string[]> {
	const home = await (await fetch(url)).text();
	const asset = home.match(/_astro\/[^"]+\.js/)?.[0] ?? "";
	const pages = [
		{ path: "", status: 200, cache: "no-cache" },
		{ path: "client-key/", status: 200, cache: "no-cache" },
		{ path: "nb/tools/duplicate-checker/", status: 200, cache: "no-cache" },
		{ path: asset, status: 200, cache: FOREVER },
		{ path: "no-such-page/", status: 404, cache: null },
		{ path: "no/such/file.js", status: 404, cache: null },
		{ path: "_headers", status: 404, cache: null },
	];
	const problems: string[] = [];
	for (const { path, status, cache } of pages) {
		const response = await fetch(url + path);
		const says = (what: string, found: unknown, wanted: unknown) => {
			if (found !== wanted)
				problems.push(`/${path}: ${what} is ${found}, should be ${wanted}`);
		};
		says("status", response.status, status);
		if (cache)
			says("Cache-Control", response.headers.get("cache-control"), cache);
		for (const [name, value] of Object.entries(HEADERS))
			says(name, response.headers.get(name), value);
		for (const [name, value] of Object.entries(CONNECTIONS)) {
			const wanted = path.includes("checker") ? value : null;
			says(name, response.headers.get(name), wanted);
		}
		if (status === 404)
			says(
				"the site's page for unknown addresses",
				(await response.text()).includes("<h1"),
				true,
			);
	}
	const moved = await fetch(`${url}client-key`, { redirect: "manual" });
	if (moved.headers.get("location") !== "/client-key/")
		problems.push(`/client-key: leads to ${moved.headers.get("location")}`);
	return problems;
}
